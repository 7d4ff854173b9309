package org.breakwater.improvement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.StaffId;
import org.junit.jupiter.api.Test;

class StandingTests {
  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
  private static final Action ACTION =
      new Action(
          new UUID(0, 1),
          new UUID(0, 2),
          "A04/1",
          ActionKind.ACTION,
          "Review every notice",
          new OrganisationId(1),
          true,
          "Head of safeguarding",
          LocalDate.of(2026, 6, 30),
          "Children are seen sooner",
          "Share reviewed",
          null,
          null,
          new OrganisationId(1),
          START,
          START,
          2);

  @Test
  void itIsADraftBeforeItIsSharedAndNotStartedAfter() {
    assertThat(state(START.minusSeconds(1))).isEqualTo(State.DRAFT);
    assertThat(state(START)).isEqualTo(State.NOT_STARTED);
  }

  @Test
  void dueSoonWithNothingToShowIsARiskAndAfterItsDayItIsOverdue() {
    assertThat(state(at("2026-06-02"))).isEqualTo(State.AT_RISK);
    assertThat(state(at("2026-06-01"))).isEqualTo(State.NOT_STARTED);
    assertThat(state(at("2026-06-30"))).as("its last day").isEqualTo(State.AT_RISK);
    assertThat(state(at("2026-07-01"))).isEqualTo(State.OVERDUE);
  }

  @Test
  void aLateMilestoneIsARiskUntilItIsMet() {
    var set = event(EventKind.MILESTONE_SET, "2026-01-06", "Train staff", LocalDate.of(2026, 2, 1));
    var met = event(EventKind.MILESTONE_MET, "2026-02-20", "Train staff", null);
    assertThat(state(at("2026-02-01"), set, met)).isEqualTo(State.NOT_STARTED);
    assertThat(state(at("2026-02-10"), set, met)).as("as it stood then").isEqualTo(State.AT_RISK);
    assertThat(state(at("2026-02-21"), set, met)).isEqualTo(State.ON_TRACK);
  }

  @Test
  void theWholeLoopAndItsOpeningAgain() {
    List<ActionEvent> all =
        List.of(
            event(EventKind.MEASURE, "2026-03-01", "Reviewed", LocalDate.of(2026, 3, 1)),
            event(EventKind.SAID_DONE, "2026-03-02", null, null),
            event(EventKind.CONFIRMED, "2026-03-03", null, null),
            event(EventKind.IMPACT_SEEN, "2026-04-01", null, null),
            event(EventKind.RECHECK_HELD, "2026-07-15", null, null),
            event(EventKind.RECHECK_SLIPPED, "2026-10-01", null, null));
    assertThat(Standing.of(ACTION, all, at("2026-03-01")).shown()).isEqualTo(State.ON_TRACK);
    assertThat(Standing.of(ACTION, all, at("2026-03-02")).shown()).isEqualTo(State.SAID_DONE);
    assertThat(Standing.of(ACTION, all, at("2026-03-03")).shown()).isEqualTo(State.COMPLETE);
    assertThat(Standing.of(ACTION, all, at("2026-07-14")).shown())
        .as("no lateness once it is confirmed")
        .isEqualTo(State.IMPACT_SEEN);
    assertThat(Standing.of(ACTION, all, at("2026-07-15")).shown()).isEqualTo(State.CLOSED);
    assertThat(Standing.of(ACTION, all, at("2026-10-01")).shown()).isEqualTo(State.OVERDUE);
  }

  @Test
  void anOverrideStandsBesideTheComputedStateUntilItEndsAndNeverOverridesADoneOne() {
    var override = event(EventKind.OVERRIDDEN, "2026-02-01", "AT_RISK", null);
    var standing = Standing.of(ACTION, List.of(override), at("2026-02-02"));
    assertThat(standing.computed()).isEqualTo(State.NOT_STARTED);
    assertThat(standing.shown()).isEqualTo(State.AT_RISK);
    assertThat(Standing.of(ACTION, List.of(override), at("2026-01-31")).overridden()).isFalse();
    var said = event(EventKind.SAID_DONE, "2026-03-01", null, null);
    assertThat(Standing.of(ACTION, List.of(override, said), at("2026-03-02")).shown())
        .isEqualTo(State.SAID_DONE);
  }

  @Property(tries = 300)
  void whatHappensLaterNeverChangesAPastDay(
      @ForAll("histories") List<ActionEvent> history, @ForAll("days") LocalDate day) {
    Instant then = at(day.toString());
    List<ActionEvent> known = history.stream().filter(one -> !one.at().isAfter(then)).toList();
    assertThat(Standing.of(ACTION, history, then)).isEqualTo(Standing.of(ACTION, known, then));
  }

  @Property(tries = 300)
  void itIsNeverCompleteUnlessAnotherAgencyConfirmedItAndNeverClosedWithoutARecheck(
      @ForAll("histories") List<ActionEvent> history) {
    var standing = Standing.of(ACTION, history, at("2027-12-31"));
    if (standing.computed().done()) {
      assertThat(history).anyMatch(one -> one.kind() == EventKind.CONFIRMED);
    }
    if (standing.computed() == State.CLOSED) {
      assertThat(history).anyMatch(one -> one.kind() == EventKind.RECHECK_HELD);
      assertThat(history).anyMatch(one -> one.kind() == EventKind.IMPACT_SEEN);
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 700).map(LocalDate.of(2026, 1, 1)::plusDays);
  }

  @Provide
  Arbitrary<List<ActionEvent>> histories() {
    Arbitrary<ActionEvent> one =
        Combinators.combine(Arbitraries.of(EventKind.class), days())
            .as((kind, day) ->
                event(kind, day.toString(), kind == EventKind.OVERRIDDEN ? "ON_TRACK" : "x", day));
    return one.list()
        .ofMaxSize(12)
        .map(list -> {
          List<ActionEvent> sorted = new ArrayList<>(list);
          sorted.sort(Comparator.comparing(ActionEvent::at));
          return sorted;
        });
  }

  private static State state(Instant moment, ActionEvent... events) {
    return Standing.of(ACTION, List.of(events), moment).shown();
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T12:00:00Z");
  }

  private static ActionEvent event(EventKind kind, String day, String about, LocalDate on) {
    return new ActionEvent(
        new UUID(0, 3),
        ACTION.id(),
        kind,
        Instant.parse(day + "T10:00:00Z"),
        new StaffId(1),
        "Test person",
        new OrganisationId(2),
        "Words",
        about,
        on,
        null,
        null,
        null);
  }
}
