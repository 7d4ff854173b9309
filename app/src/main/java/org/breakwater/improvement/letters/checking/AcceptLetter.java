package org.breakwater.improvement.letters.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.Findings;
import org.breakwater.improvement.NewFinding;
import org.breakwater.improvement.SourceId;
import org.breakwater.improvement.letters.KeptFinding;
import org.breakwater.improvement.letters.KeptLetter;
import org.breakwater.improvement.letters.Letters;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Wording;
import org.springframework.stereotype.Component;

/** Takes a checked letter into the plan. Nothing enters unseen. */
@Component
public class AcceptLetter {
  private final Access access;
  private final Letters letters;
  private final Findings findings;

  AcceptLetter(Access access, Letters letters, Findings findings) {
    this.access = access;
    this.letters = letters;
    this.findings = findings;
  }

  /** What became of it. */
  public sealed interface Accepted {
    record Done(SourceId source) implements Accepted {}

    /** {@code reason} is for the person. */
    record NotYet(String reason) implements Accepted {}
  }

  public Accepted accept(Viewer viewer, UUID id) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    return access.writing(
        viewer,
        () -> {
          KeptLetter letter =
              letters
                  .held(viewer, id)
                  .filter(KeptLetter::open)
                  .orElseThrow(
                      () -> access.notFound(viewer, KeptLetter.ref(id), "letter being checked"));
          List<KeptFinding> all = letters.findings(viewer, id);
          List<Integer> unseen = CheckPages.unconfirmed(letter, all);
          List<NewFinding> checked = checked(all);
          if (checked.isEmpty()) {
            return new Accepted.NotYet("Mark at least one finding before you accept the letter");
          }
          if (!unseen.isEmpty()) {
            return new Accepted.NotYet(
                "Check "
                    + (unseen.size() == 1 ? "page " : "pages ")
                    + Wording.list(unseen.stream().map(String::valueOf).toList())
                    + " before you accept the letter");
          }
          if (letter.head().area().isBlank()) {
            return new Accepted.NotYet("Say in the letter's details which area was inspected");
          }
          SourceId source = findings.accept(viewer, letter.head(), checked);
          letters.became(viewer, id, KeptLetter.ACCEPTED, source.value());
          access.trace(
              viewer,
              Access.Act.DECIDE,
              letter.ref(),
              "accepted with " + Wording.count(checked.size(), "finding"));
          return new Accepted.Done(source);
        });
  }

  private static List<NewFinding> checked(List<KeptFinding> all) {
    List<NewFinding> result = new ArrayList<>();
    for (KeptFinding one : all) {
      FindingKind kind = one.kind();
      if (kind != null) {
        result.add(
            NewFinding.of(
                kind, one.words(), one.page(), one.section(), one.agencies(), one.because()));
      }
    }
    return result;
  }
}
