package org.breakwater.improvement.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.Findings;
import org.breakwater.improvement.Letter;
import org.breakwater.improvement.NewFinding;
import org.breakwater.improvement.SourceKind;
import org.breakwater.improvement.actions.ActionForm;
import org.breakwater.improvement.actions.WriteAction;
import org.breakwater.improvement.plan.EventKind;
import org.breakwater.improvement.programmes.Entry;
import org.breakwater.improvement.programmes.EntryForm;
import org.breakwater.improvement.programmes.KeepProgramme;
import org.breakwater.improvement.programmes.Theory;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Component;

/** The programme of the example, with its deliverables as a published report gives them. */
@Component
class ExampleProgramme {
  private static final String PROGRAMME = "programme.txt";
  private static final LocalDate REPORTED = LocalDate.of(2019, 3, 13);
  private final Findings findings;
  private final WriteAction write;
  private final ExampleEvents said;
  private final KeepProgramme programme;

  ExampleProgramme(
      Findings findings, WriteAction write, ExampleEvents said, KeepProgramme programme) {
    this.findings = findings;
    this.write = write;
    this.said = said;
    this.programme = programme;
  }

  /**
   * @param partner somebody of another agency, who records what the report says was signed off
   */
  void load(Viewer lead, Viewer partner) {
    UUID id =
        findings
            .accept(
                lead,
                Letter.of(SourceKind.PROGRAMME, "Together for Childhood", "Plymouth", REPORTED),
                Lines.of(PROGRAMME, "outcome").stream()
                    .map(line ->
                        NewFinding.of(
                            FindingKind.OUTCOME,
                            line.getFirst(),
                            null,
                            null,
                            List.of("partnership"),
                            null))
                    .toList())
            .value();
    Lines.of(PROGRAMME, "deliverable").forEach(line -> deliverable(lead, partner, id, line));
    entries(lead, id, "block", Entry.Register.BLOCK);
    entries(lead, id, "risk", Entry.Register.RISK);
    entries(lead, id, "equality", Entry.Register.EQUALITY);
    entries(lead, id, "resource", Entry.Register.RESOURCE);
    entries(lead, id, "activity", Entry.Register.ACTIVITY);
    theory(lead, id);
  }

  /** A deliverable and the state the report gives it, as its owner's word and no more. */
  private void deliverable(Viewer lead, Viewer partner, UUID programmeId, List<String> line) {
    LocalDate due = LocalDate.parse(line.getFirst());
    var kept =
        write.keep(
            lead,
            programmeId,
            new ActionForm(
                "DELIVERABLE",
                line.get(1),
                String.valueOf(lead.organisation().value()),
                "Programme lead",
                String.valueOf(due.getDayOfMonth()),
                String.valueOf(due.getMonthValue()),
                String.valueOf(due.getYear()),
                "Child sexual abuse is prevented",
                line.get(2),
                null,
                line.get(3),
                List.of(),
                0));
    if (!(kept instanceof WriteAction.Result.Kept(UUID action))) {
      throw new IllegalStateException("The example has a deliverable the form refuses: " + line);
    }
    write.share(lead, action);
    said.say(lead, action, EventKind.NOTE, "Reported on 13 March 2019: " + line.get(4));
    if (line.get(4).equals("Complete")) {
      said.say(lead, action, EventKind.AUDIT, "Report to the scrutiny committee, 13 March 2019");
      if (!line.get(3).isEmpty()) {
        // its measure is the sign-off: reported complete, it was signed off
        said.say(
            partner,
            action,
            EventKind.SIGNED_OFF,
            line.get(3) + ": reported complete on 13 March 2019, and its measure is this sign-off");
      }
      said.say(lead, action, EventKind.SAID_DONE, "Reported complete on 13 March 2019");
    }
  }

  private void entries(Viewer lead, UUID id, String first, Entry.Register register) {
    for (List<String> line : Lines.of(PROGRAMME, first)) {
      programme.entry(
          lead,
          id,
          register,
          new EntryForm(
              register.name(),
              line.getFirst(),
              line.get(1),
              line.size() > 3 ? line.get(3) : null,
              null,
              null,
              line.size() > 2 ? line.get(2) : null,
              null,
              null,
              null));
    }
  }

  /** The boxes, and arrows between those of one level in order; the report itself draws none. */
  private void theory(Viewer lead, UUID id) {
    Map<String, List<UUID>> boxes = new HashMap<>();
    for (Theory.Stage stage : Theory.Stage.values()) {
      for (List<String> line : Lines.of(PROGRAMME, stage.name())) {
        boxes
            .computeIfAbsent(stage + line.getFirst(), key -> new ArrayList<>())
            .add(programme.box(lead, id, stage, line.getFirst(), line.get(1)));
      }
    }
    for (String level : List.of("Children and families", "Community", "Professionals", "System")) {
      List<UUID> needs = boxes.getOrDefault(Theory.Stage.NEED + level, List.of());
      List<UUID> context = boxes.getOrDefault(Theory.Stage.CONTEXT + "All", List.of());
      for (int i = 0; i < needs.size(); i++) {
        // the last context, that more must be understood, has no need of its own in the report
        draw(lead, id, context.get(i % (context.size() - 1)), needs.get(i));
      }
      inOrder(lead, id, needs, boxes.getOrDefault(Theory.Stage.ACTIVITY + level, List.of()));
      inOrder(
          lead,
          id,
          boxes.getOrDefault(Theory.Stage.ACTIVITY + level, List.of()),
          boxes.getOrDefault(Theory.Stage.OUTCOME + level, List.of()));
    }
  }

  private void inOrder(Viewer lead, UUID id, List<UUID> from, List<UUID> to) {
    for (int i = 0; i < Math.max(from.size(), to.size()); i++) {
      draw(lead, id, from.get(Math.min(i, from.size() - 1)), to.get(Math.min(i, to.size() - 1)));
    }
  }

  private void draw(Viewer lead, UUID id, UUID from, UUID to) {
    programme.link(lead, id, new Theory.Link(from, to), true);
  }
}
