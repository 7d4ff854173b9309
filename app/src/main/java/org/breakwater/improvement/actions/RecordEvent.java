package org.breakwater.improvement.actions;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.breakwater.improvement.plan.Action;
import org.breakwater.improvement.plan.ActionEvent;
import org.breakwater.improvement.plan.ActionEvents;
import org.breakwater.improvement.plan.Actions;
import org.breakwater.improvement.plan.EventKind;
import org.breakwater.improvement.plan.Plan;
import org.breakwater.improvement.plan.Plans;
import org.breakwater.improvement.sources.Source;
import org.breakwater.improvement.sources.Sources;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows an action, and records what happened to it if the gate lets it through. */
@Component
public class RecordEvent {
  private final Access access;
  private final Actions actions;
  private final ActionEvents events;
  private final Plans plans;
  private final Sources sources;
  private final Documents documents;
  private final Ids ids;
  private final Clock clock;

  RecordEvent(
      Access access,
      Actions actions,
      ActionEvents events,
      Plans plans,
      Sources sources,
      Documents documents,
      Ids ids,
      Clock clock) {
    this.access = access;
    this.actions = actions;
    this.events = events;
    this.plans = plans;
    this.sources = sources;
    this.documents = documents;
    this.ids = ids;
    this.clock = clock;
  }

  /** A document that came with the form. */
  public record Given(String name, String mediaType, byte[] bytes) {}

  /** How it went: nothing, or the page with what to put right. */
  public sealed interface Result {
    record Kept() implements Result {}

    record Refused(ActionPages.One page) implements Result {}
  }

  ActionPages.One open(Viewer viewer, UUID id) {
    return access.reading(
        viewer,
        () -> {
          Action action = find(viewer, id);
          access.trace(viewer, Access.Act.READ, action.ref(), "action " + action.reference());
          return page(viewer, action, EventForm.EMPTY, FormErrors.none());
        });
  }

  public Result record(Viewer viewer, UUID id, EventForm form, @Nullable Given given) {
    return access.writing(
        viewer,
        () -> {
          Action action = find(viewer, id);
          access.check(viewer, Permission.JUDGE_ACTIONS);
          FormErrors errors = form.errors();
          EventKind what = form.happened();
          Instant now = clock.instant();
          if (what == EventKind.DOCUMENT && given == null) {
            errors = errors.with("file", "Choose the document", "FILE_MISSING");
          }
          if (what != null && !errors.any()) {
            String refusal =
                Gate.refusal(
                    viewer,
                    plans.entry(viewer, action, now),
                    what,
                    form.about(),
                    Wording.today(clock));
            if (refusal != null) {
              errors = errors.with("", refusal, "NOT_NOW");
            }
          }
          if (what == null || errors.any()) {
            return new Result.Refused(page(viewer, action, form, errors));
          }
          UUID document = null;
          if (given != null && what.evidence()) {
            document = ids.next();
            documents.keep(
                viewer,
                new Documents.Document(
                    document, id, given.name(), given.mediaType(), given.bytes()),
                now);
          }
          events.keep(
              viewer,
              new ActionEvent(
                  ids.next(),
                  id,
                  what,
                  now,
                  viewer.staff(),
                  viewer.name(),
                  viewer.organisation(),
                  form.said(),
                  ActionForm.orNull(form.about()),
                  form.day().date().orElse(null),
                  what == EventKind.MEASURE ? form.number() : null,
                  what.needsConsent() ? form.agreed() : null,
                  document));
          access.trace(
              viewer,
              Access.Act.CHANGE,
              action.ref(),
              "action " + action.reference() + ": " + what.words());
          return new Result.Kept();
        });
  }

  Documents.Document document(Viewer viewer, UUID id) {
    return access.reading(
        viewer,
        () -> {
          Documents.Document found =
              (access.may(viewer, Permission.JUDGE_ACTIONS)
                      ? documents.find(viewer, id)
                      : java.util.Optional.<Documents.Document>empty())
                  .orElseThrow(() -> access.notFound(viewer, Action.ref(id), "document"));
          access.trace(
              viewer, Access.Act.READ, Action.ref(found.action()), "document " + found.name());
          return found;
        });
  }

  private Action find(Viewer viewer, UUID id) {
    return (access.may(viewer, Permission.SEE_IMPROVEMENT)
            ? actions.find(viewer, id)
            : java.util.Optional.<Action>empty())
        .orElseThrow(() -> access.notFound(viewer, Action.ref(id), "improvement action"));
  }

  private ActionPages.One page(Viewer viewer, Action action, EventForm form, FormErrors errors) {
    Plan.Entry entry = plans.entry(viewer, action, clock.instant());
    Source source = sources.find(viewer, action.source()).orElseThrow();
    List<EventKind> possible =
        access.may(viewer, Permission.JUDGE_ACTIONS)
            ? Arrays.stream(EventKind.values())
                .filter(one ->
                    Gate.refusal(
                            viewer,
                            entry,
                            one,
                            one == EventKind.OVERRIDDEN ? "ON_TRACK" : null,
                            Wording.today(clock))
                        == null)
                .toList()
            : List.of();
    boolean changes =
        access.may(viewer, Permission.WORK_ON_ACTIONS)
            && (viewer.organisation().equals(action.owner())
                || viewer.organisation().equals(action.draftedBy()));
    return new ActionPages.One(
        entry, source, possible, changes, Wording.today(clock), form, errors);
  }
}
