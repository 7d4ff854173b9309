package org.breakwater.improvement.example;

import java.time.LocalDate;
import java.util.List;
import org.breakwater.improvement.Example;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.Findings;
import org.breakwater.improvement.Letter;
import org.breakwater.improvement.NewFinding;
import org.breakwater.improvement.SourceKind;
import org.breakwater.improvement.sources.Sources;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Component;

/** Makes the example through the use cases of the importer and the forms. */
@Component
class LoadExample implements Example {
  private final Access access;
  private final Sources sources;
  private final Findings findings;
  private final Directory directory;
  private final ExampleLetter letter;
  private final ExampleProgramme programme;
  private final ExampleBoard board;

  LoadExample(
      Access access,
      Sources sources,
      Findings findings,
      Directory directory,
      ExampleLetter letter,
      ExampleProgramme programme,
      ExampleBoard board) {
    this.access = access;
    this.sources = sources;
    this.findings = findings;
    this.directory = directory;
    this.letter = letter;
    this.programme = programme;
    this.board = board;
  }

  @Override
  public void load(Viewer lead) {
    // all of it or nothing: a load that was cut off begins again
    access.writing(
        lead,
        () -> {
          if (sources.all(lead).isEmpty()) {
            letter.load(lead);
            selfAssessment(lead);
            programme.load(lead, partner(lead));
            board.load(lead);
          }
        });
  }

  private void selfAssessment(Viewer lead) {
    findings.accept(
        lead,
        Letter.of(
            SourceKind.SELF_ASSESSMENT,
            "Multi-agency self-assessment, summer 2012",
            "Plymouth",
            LocalDate.of(2012, 7, 1)),
        Lines.all("recommendations.txt").stream()
            .map(line ->
                NewFinding.of(
                    FindingKind.RECOMMENDATION,
                    line.getLast(),
                    null,
                    null,
                    List.of(line.getFirst()),
                    "named in the recommendation"))
            .toList());
  }

  /** Somebody of another agency who carries actions. */
  private Viewer partner(Viewer lead) {
    return directory.organisations(lead.partnership()).stream()
        .filter(one -> !one.id().equals(lead.organisation()))
        .flatMap(one -> directory.staffOf(lead.partnership(), one.id()).stream())
        .filter(one -> one.roles().contains(Role.ACTION_OWNER))
        .findFirst()
        .map(one ->
            new Viewer(
                lead.partnership(),
                one.organisation(),
                one.id(),
                one.name(),
                one.roles(),
                Purpose.IMPROVEMENT))
        .orElseThrow();
  }
}
