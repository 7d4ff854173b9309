package org.breakwater.improvement.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.breakwater.improvement.sources.Finding;
import org.breakwater.improvement.sources.Source;
import org.breakwater.improvement.sources.Sources;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Component;

/** Tells the plan as it stands, or as it stood. Call inside {@code Access.reading} or writing. */
@Component
public class Plans {
  private final Actions actions;
  private final ActionEvents events;
  private final Sources sources;
  private final Directory directory;

  Plans(Actions actions, ActionEvents events, Sources sources, Directory directory) {
    this.actions = actions;
    this.events = events;
    this.sources = sources;
    this.directory = directory;
  }

  /** The plan at a moment: what was shared by then, and drafts the viewer's agency had then. */
  public Plan at(Viewer viewer, Instant moment) {
    Map<UUID, Finding> findings =
        sources.findings(viewer).stream()
            .collect(Collectors.toMap(Finding::id, Function.identity()));
    Map<UUID, List<UUID>> answers = actions.findings(viewer);
    Map<UUID, List<ActionEvent>> happened = events.all(viewer);
    Map<OrganisationId, String> names = names(viewer);
    List<Source> entered =
        sources.all(viewer).stream().filter(one -> !one.enteredAt().isAfter(moment)).toList();
    Set<UUID> known = entered.stream().map(Source::id).collect(Collectors.toSet());
    List<Plan.Entry> entries =
        actions.all(viewer).stream()
            .filter(one -> !one.draftedAt().isAfter(moment))
            .map(one ->
                entry(
                    one,
                    answers,
                    findings,
                    happened.getOrDefault(one.id(), List.of()),
                    names,
                    moment))
            .toList();
    Set<UUID> answered = new HashSet<>();
    entries.forEach(one -> one.findings().forEach(finding -> answered.add(finding.id())));
    List<Finding> unanswered =
        findings.values().stream()
            .filter(one -> one.kind().toAnswer() && !answered.contains(one.id()))
            .filter(one -> known.contains(one.source()) && !one.enteredAt().isAfter(moment))
            .sorted(
                java.util.Comparator.comparing(Finding::source).thenComparing(Finding::position))
            .toList();
    return new Plan(moment, entered, entries, unanswered);
  }

  /** One action with where it stood. */
  public Plan.Entry entry(Viewer viewer, Action action, Instant moment) {
    Map<UUID, Finding> findings =
        sources.findings(viewer, action.source()).stream()
            .collect(Collectors.toMap(Finding::id, Function.identity()));
    return entry(
        action,
        actions.findings(viewer),
        findings,
        events.of(viewer, action.id()),
        names(viewer),
        moment);
  }

  private Map<OrganisationId, String> names(Viewer viewer) {
    Map<OrganisationId, String> names = new HashMap<>();
    directory.organisations(viewer.partnership()).forEach(one -> names.put(one.id(), one.name()));
    return names;
  }

  private static Plan.Entry entry(
      Action action,
      Map<UUID, List<UUID>> answers,
      Map<UUID, Finding> findings,
      List<ActionEvent> happened,
      Map<OrganisationId, String> names,
      Instant moment) {
    return new Plan.Entry(
        action,
        Standing.of(action, happened, moment),
        names.getOrDefault(action.owner(), "An agency that has left"),
        answers.getOrDefault(action.id(), List.of()).stream()
            .map(findings::get)
            .filter(Objects::nonNull)
            .sorted(java.util.Comparator.comparing(Finding::position))
            .toList(),
        happened.stream().filter(one -> !one.at().isAfter(moment)).toList());
  }
}
