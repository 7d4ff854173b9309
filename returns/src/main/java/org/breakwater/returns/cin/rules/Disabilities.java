package org.breakwater.returns.cin.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.Disability;
import org.breakwater.returns.rules.Rule.Tally;
import org.breakwater.returns.rules.Rule.TallyFlags;

/** What disability codes are in use over the return, and whether any child has several. */
final class Disabilities implements Tally<CinChild> {

  private static final int FEW = 7;

  private final boolean asksForSeveral;
  private final Set<String> kinds = new HashSet<>();
  private boolean several;

  private Disabilities(boolean asksForSeveral) {
    this.asksForSeveral = asksForSeveral;
  }

  static Disabilities kinds() {
    return new Disabilities(false);
  }

  static Disabilities several() {
    return new Disabilities(true);
  }

  @Override
  public void see(CinChild child) {
    if (child.disabilities().isEmpty()) {
      return;
    }
    Set<String> own = new HashSet<>();
    for (Disability row : child.disabilities()) {
      if (row.code() != null) {
        own.add(row.code());
      }
    }
    several |= own.size() > 1;
    if (kinds.size() <= FEW) {
      kinds.addAll(own);
    }
  }

  @Override
  public void end(TallyFlags flags) {
    if (asksForSeveral && !several) {
      flags.about(WholeReturn.SUBJECT).flag(WholeReturn.place("Disabilities", "Disability", 0));
    } else if (!asksForSeveral && kinds.size() <= FEW) {
      flags
          .about(WholeReturn.SUBJECT)
          .flag(
              "%d are".formatted(kinds.size()),
              List.of(WholeReturn.place("Disabilities", "Disability", kinds.size())));
    }
  }
}
