package org.breakwater.returns.cin.rules;

import java.util.List;
import java.util.function.Function;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.Identifiers;
import org.breakwater.returns.rules.Rule.Tally;
import org.breakwater.returns.rules.Rule.TallyFlags;
import org.jspecify.annotations.Nullable;

/** Counts the born children whose sex, or gender before 2025, is unknown or missing. */
final class SexNotKnown implements Tally<CinChild> {

  private final String field;
  private final String unknown;
  private final Function<Identifiers, @Nullable String> value;
  private long born;
  private long without;

  SexNotKnown(String field, String unknown, Function<Identifiers, @Nullable String> value) {
    this.field = field;
    this.unknown = unknown;
    this.value = value;
  }

  @Override
  public void see(CinChild child) {
    for (Identifiers row : child.identifiers()) {
      if (row.expected() == null) {
        born++;
        String given = value.apply(row);
        if (given == null || given.equals(unknown)) {
          without++;
        }
      }
    }
  }

  @Override
  public void end(TallyFlags flags) {
    if (without * 100 > born * 2) {
      flags
          .about(WholeReturn.SUBJECT)
          .flag(
              "%,d of %,d".formatted(without, born),
              List.of(WholeReturn.place("ChildIdentifiers", field, without)));
    }
  }
}
