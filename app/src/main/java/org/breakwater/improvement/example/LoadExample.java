package org.breakwater.improvement.example;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.breakwater.improvement.Example;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.Findings;
import org.breakwater.improvement.Letter;
import org.breakwater.improvement.NewFinding;
import org.breakwater.improvement.SourceKind;
import org.breakwater.improvement.actions.ActionForm;
import org.breakwater.improvement.actions.EventForm;
import org.breakwater.improvement.actions.RecordEvent;
import org.breakwater.improvement.actions.WriteAction;
import org.breakwater.improvement.plan.EventKind;
import org.breakwater.improvement.programmes.Entry;
import org.breakwater.improvement.programmes.EntryForm;
import org.breakwater.improvement.programmes.KeepProgramme;
import org.breakwater.improvement.programmes.Theory;
import org.breakwater.improvement.sources.Sources;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the example through the use cases of the forms. */
@Component
class LoadExample implements Example {
  private static final String PROGRAMME = "programme.txt";
  private static final LocalDate REPORTED = LocalDate.of(2019, 3, 13);
  private final Access access;
  private final Sources sources;
  private final Findings findings;
  private final WriteAction write;
  private final RecordEvent record;
  private final KeepProgramme programme;
  private final Clock clock;
  private final @Nullable Path letter;

  LoadExample(
      Access access,
      Sources sources,
      Findings findings,
      WriteAction write,
      RecordEvent record,
      KeepProgramme programme,
      Clock clock,
      @Value("${breakwater.example.letter:}") String letter) {
    this.access = access;
    this.sources = sources;
    this.findings = findings;
    this.write = write;
    this.record = record;
    this.programme = programme;
    this.clock = clock;
    this.letter = letter.isBlank() ? null : Path.of(letter);
  }

  @Override
  public void load(Viewer lead) {
    // all of it or nothing: a load that was cut off begins again
    access.writing(
        lead,
        () -> {
          if (sources.all(lead).isEmpty()) {
            if (letter != null && Files.isReadable(letter)) {
              ReadExample read = ReadExample.of(letter, clock);
              findings.accept(lead, read.letter(), read.findings());
            }
            selfAssessment(lead);
            together(lead);
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

  private void together(Viewer lead) {
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
    Lines.of(PROGRAMME, "deliverable").forEach(line -> deliverable(lead, id, line));
    entries(lead, id, "block", Entry.Register.BLOCK);
    entries(lead, id, "equality", Entry.Register.EQUALITY);
    entries(lead, id, "resource", Entry.Register.RESOURCE);
    entries(lead, id, "activity", Entry.Register.ACTIVITY);
    theory(lead, id);
  }

  /** A deliverable and the state the report gives it, as its owner's word and no more. */
  private void deliverable(Viewer lead, UUID programmeId, List<String> line) {
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
    say(lead, action, EventKind.NOTE, "Reported on 13 March 2019: " + line.get(4));
    if (line.get(4).equals("Complete") && line.get(3).isEmpty()) {
      say(lead, action, EventKind.AUDIT, "Report to the scrutiny committee, 13 March 2019");
      say(lead, action, EventKind.SAID_DONE, "Reported complete on 13 March 2019");
    }
  }

  private void say(Viewer lead, UUID action, EventKind what, String words) {
    var form = new EventForm(what.name(), words, null, null, null, null, null, null);
    if (record.record(lead, action, form, null) instanceof RecordEvent.Result.Refused) {
      throw new IllegalStateException("The example says what the gate refuses: " + words);
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
              null,
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
