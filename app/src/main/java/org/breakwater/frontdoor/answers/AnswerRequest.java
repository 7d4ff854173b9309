package org.breakwater.frontdoor.answers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.frontdoor.events.InformationAnswered;
import org.breakwater.frontdoor.glance.AskedAgency;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.ClockReading;
import org.breakwater.timescales.Clocks;
import org.breakwater.web.Conflict;
import org.breakwater.web.FormErrors;
import org.breakwater.web.TimeLeft;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** An agency reads the questions put to it, and answers them. */
@Component
class AnswerRequest {
  private static final Duration ANSWERED_SHOWN = Duration.ofDays(30);
  private final Access access;
  private final Answers answers;
  private final Clocks clocks;
  private final Directory directory;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AnswerRequest(
      Access access,
      Answers answers,
      Clocks clocks,
      Directory directory,
      ApplicationEventPublisher events,
      Clock clock) {
    this.access = access;
    this.answers = answers;
    this.clocks = clocks;
    this.directory = directory;
    this.events = events;
    this.clock = clock;
  }

  /** How it went. */
  sealed interface Result {
    /** Kept; the clock has stopped. */
    record Kept() implements Result {}

    /** Nothing was kept; the form comes back with what to put right. */
    record Refused(AnswerPage page) implements Result {}

    /** A colleague answered first. */
    record Overtaken(Conflict conflict) implements Result {}
  }

  WorklistPage worklist(Viewer viewer) {
    access.check(viewer, Permission.ANSWER_REQUESTS);
    return access.reading(
        viewer,
        () -> {
          Instant now = clock.instant();
          List<AgencyRequest> all = answers.worklist(viewer, now.minus(ANSWERED_SHOWN));
          Map<UUID, ClockReading> readings = new HashMap<>();
          if (!all.isEmpty()) {
            for (ClockReading reading :
                clocks.of(viewer, all.stream().map(r -> AskedAgency.ref(r.id())).toList())) {
              if (reading.cancelledBecause() == null) {
                readings.put(reading.about().id(), reading);
              }
            }
          }
          List<WorklistPage.Row> rows =
              all.stream()
                  .map(one -> new WorklistPage.Row(one, timeLeft(one, readings.get(one.id()), now)))
                  .toList();
          for (AgencyRequest one : all) {
            access.trace(
                viewer, Access.Act.READ, AskedAgency.ref(one.id()), "a question in the worklist");
          }
          String organisation =
              directory
                  .organisation(viewer.partnership(), viewer.organisation())
                  .orElseThrow()
                  .name();
          return new WorklistPage(
              organisation,
              rows.stream().filter(row -> !row.request().answered()).sorted(SOONEST).toList(),
              rows.stream().filter(row -> row.request().answered()).sorted(LATEST).toList(),
              now);
        });
  }

  private static final Comparator<WorklistPage.Row> SOONEST =
      Comparator.comparing(
          (WorklistPage.Row row) -> row.clock().due() == null ? Instant.MAX : row.clock().due());
  private static final Comparator<WorklistPage.Row> LATEST =
      Comparator.comparing((WorklistPage.Row row) -> row.request().askedAt()).reversed();

  AnswerPage open(Viewer viewer, UUID id) {
    return access.reading(
        viewer,
        () -> {
          AgencyRequest request = find(viewer, id);
          access.trace(viewer, Access.Act.READ, AskedAgency.ref(id), "a question");
          Optional<Answer.Kept> kept = answers.answer(viewer, id);
          AnswerForm form = kept.map(AnswerForm::of).orElseGet(AnswerForm::empty);
          return page(viewer, request, kept.orElse(null), form, FormErrors.none());
        });
  }

  Result answer(Viewer viewer, UUID id, AnswerForm form) {
    return access.writing(
        viewer,
        () -> {
          AgencyRequest request = find(viewer, id);
          FormErrors errors = form.errors();
          if (errors.any()) {
            return new Result.Refused(
                page(viewer, request, answers.answer(viewer, id).orElse(null), form, errors));
          }
          Instant now = clock.instant();
          if (!answers.keep(viewer, id, form.answer(), form.version(), now)) {
            return overtaken(viewer, request, form);
          }
          answers.markAnswered(viewer, id, now);
          clocks.stop(viewer, request.grade().timescale(), AskedAgency.ref(id), now);
          String what =
              form.nothing()
                  ? "nothing known"
                  : form.version() == 0 ? "answered" : "corrected the answer";
          access.trace(viewer, Access.Act.ANSWER, AskedAgency.ref(id), what);
          events.publishEvent(
              new InformationAnswered(
                  viewer.partnership(), request.contact(), id, viewer.organisation()));
          return new Result.Kept();
        });
  }

  private Result overtaken(Viewer viewer, AgencyRequest request, AnswerForm form) {
    Answer.Kept saved = answers.answer(viewer, request.id()).orElseThrow();
    AnswerForm theirs = AnswerForm.of(saved);
    return new Result.Overtaken(
        new Conflict(
            "the answer about " + request.names(),
            saved.by(),
            saved.at(),
            form.differences(theirs),
            "/requests/" + request.id(),
            form.carried(theirs),
            "/requests/" + request.id()));
  }

  private AgencyRequest find(Viewer viewer, UUID id) {
    Optional<AgencyRequest> request =
        access.may(viewer, Permission.ANSWER_REQUESTS)
            ? answers.find(viewer, id)
            : Optional.empty();
    return request.orElseThrow(
        () -> access.notFound(viewer, AskedAgency.ref(id), "an information request"));
  }

  private AnswerPage page(
      Viewer viewer,
      AgencyRequest request,
      Answer.@Nullable Kept kept,
      AnswerForm form,
      FormErrors errors) {
    Instant now = clock.instant();
    ClockReading reading =
        clocks.of(viewer, List.of(AskedAgency.ref(request.id()))).stream()
            .filter(one -> one.cancelledBecause() == null)
            .findFirst()
            .orElse(null);
    boolean police =
        directory
            .organisation(viewer.partnership(), viewer.organisation())
            .map(one -> one.kind() == Directory.Kind.POLICE)
            .orElse(false);
    return new AnswerPage(
        request,
        timeLeft(request, reading, now),
        police,
        kept == null ? null : kept.by(),
        form,
        errors,
        now);
  }

  private static TimeLeft timeLeft(
      AgencyRequest request, @Nullable ClockReading reading, Instant now) {
    Instant due = reading == null ? null : reading.dueAt();
    return TimeLeft.of(request.askedAt(), due, request.answeredAt(), null, now);
  }
}
