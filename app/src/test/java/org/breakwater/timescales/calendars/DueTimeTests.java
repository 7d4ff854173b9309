package org.breakwater.timescales.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.breakwater.timescales.calendars.WorkingHoursTests.london;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.breakwater.timescales.calendars.DueTime.Standstill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTimeTests {
  private static final DueTime DUE =
      new DueTime(
          EnglandAndWales.calendar(),
          new WorkingHours(EnglandAndWales.calendar(), WorkingHours.USUAL));
  private static final Term RED = new Term(4, Unit.WH, false, true);

  @ParameterizedTest
  @CsvSource({
    "2026-05-01T15:00, 1, WD, 2026-05-05",
    "2026-08-31T09:00, 6, M, 2027-02-28",
    "2026-01-31T09:00, 1, M, 2026-02-28",
    "2026-11-23T09:00, 6, WK, 2027-01-04",
    "2026-11-23T09:00, 8, CD, 2026-12-01",
    "2026-11-23T23:30, 0, CD, 2026-11-23",
    "2026-11-27T09:00, 5, SD, 2026-12-04",
    "2026-06-30T23:30, 1, WD, 2026-07-01", // the day in London, not in UTC
  })
  void daysEndAtTheEndOfTheLastDay(String start, int amount, Unit unit, String day) {
    assertThat(DUE.of(Term.of(amount, unit), london(start))).isEqualTo(endOf(day));
  }

  @Test
  void hoursByTheClockRunThroughNightsAndClockChanges() {
    assertThat(DUE.of(Term.of(24, Unit.H), london("2026-10-24T12:00")))
        .isEqualTo(london("2026-10-25T11:00"));
    assertThat(DUE.of(Term.of(72, Unit.H), london("2026-12-24T12:00")))
        .isEqualTo(london("2026-12-27T12:00"));
  }

  @Test
  void countedBackFromTheConference() {
    var reports = new Term(2, Unit.WD, true, false);
    assertThat(DUE.of(reports, london("2026-12-29T10:00"))).isEqualTo(endOf("2026-12-23"));
    assertThat(reports).hasToString("2 working days (England and Wales) before");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:30, 2026-11-23T13:30",
    "2026-11-27T15:00, 2026-11-27T19:00", // received while open: work on a red does not stop at
    // closing
    "2026-11-27T16:00, 2026-11-30T13:00", // received out of hours: four hours after the next
    // opening
    "2026-12-24T22:00, 2026-12-29T13:00",
  })
  void redRunsOnPastClosingAndBeginsAtOpening(String received, String due) {
    assertThat(DUE.of(RED, london(received))).isEqualTo(london(due));
  }

  @Test
  void noLengthOfTimeGivesNoDueTime() {
    assertThat(DUE.of(new Term(null, Unit.EVENT, false, false), london("2026-11-23T09:00")))
        .isNull();
    assertThat(DUE.of(new Term(25, Unit.AGE, false, false), london("2026-11-23T09:00"))).isNull();
  }

  @Test
  void aStandstillMovesTheDueTimeByWhatRemains() {
    Instant monday = london("2026-11-23T09:00");
    assertThat(DUE.of(Term.of(24, Unit.H), monday, still("2026-11-23T10:00", "2026-11-25T10:00")))
        .isEqualTo(london("2026-11-26T09:00"));
    assertThat(DUE.of(Term.of(8, Unit.WH), monday, still("2026-11-23T12:00", "2026-11-25T12:00")))
        .isEqualTo(london("2026-11-25T17:00"));
    assertThat(DUE.of(Term.of(5, Unit.WD), monday, still("2026-11-25T10:00", "2026-11-30T10:00")))
        .isEqualTo(endOf("2026-12-03"));
    assertThat(DUE.of(Term.of(10, Unit.CD), monday, still("2026-11-25T10:00", "2026-11-30T10:00")))
        .isEqualTo(endOf("2026-12-08"));
    assertThat(DUE.of(RED, monday, still("2026-11-23T10:00", "2026-11-23T20:00")))
        .isEqualTo(london("2026-11-24T12:00"));
  }

  @Test
  void resumedOnADayOffTheLastDayIsTheNextWorkingDay() {
    assertThat(
            DUE.of(
                Term.of(1, Unit.WD),
                london("2026-11-23T09:00"),
                still("2026-11-24T10:00", "2026-11-28T10:00")))
        .isEqualTo(endOf("2026-11-30"));
  }

  @Test
  void aPauseDoesNotUndoLateness() {
    Instant start = london("2026-11-23T09:00");
    assertThat(DUE.of(Term.of(24, Unit.H), start, still("2026-11-25T10:00", "2026-12-25T10:00")))
        .isEqualTo(london("2026-11-24T09:00"));
  }

  @Property(tries = 300)
  void aLaterStartIsNeverDueEarlier(
      @ForAll Unit unit,
      @ForAll @IntRange(max = 60) int amount,
      @ForAll @IntRange(max = 4_000_000) int minute,
      @ForAll @IntRange(max = 20_000) int later) {
    if (!unit.measures()) {
      return;
    }
    Instant start = london("2015-01-01T00:00").plusSeconds(60L * minute);
    Instant due = DUE.of(Term.of(amount, unit), start);
    assertThat(due).isNotNull().isAfterOrEqualTo(start);
    assertThat(DUE.of(Term.of(amount, unit), start.plusSeconds(60L * later))).isAfterOrEqualTo(due);
  }

  @Test
  void termsReadAsALawyerWouldSayThem() {
    assertThat(Term.of(15, Unit.WD)).hasToString("15 working days (England and Wales)");
    assertThat(Term.of(1, Unit.M)).hasToString("1 month");
    assertThat(Term.of(72, Unit.H)).hasToString("72 hours");
    assertThat(RED).hasToString("4 working hours, running on past closing time");
    assertThat(new Term(null, Unit.EVENT, false, false)).hasToString("no set time");
    assertThat(Term.of(0, Unit.CD)).hasToString("the same day");
  }

  private static List<Standstill> still(String from, String to) {
    return List.of(new Standstill(london(from), london(to)));
  }

  private static Instant endOf(String day) {
    return london(day + "T23:59:59.999999");
  }
}
