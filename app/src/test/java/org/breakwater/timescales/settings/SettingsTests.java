package org.breakwater.timescales.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.breakwater.testing.Partners.Partnership;
import org.breakwater.timescales.Clocks;
import org.breakwater.timescales.calendars.Term;
import org.breakwater.timescales.calendars.Unit;
import org.breakwater.timescales.calendars.WorkingHours.Opening;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BreakwaterTest
class SettingsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  @Autowired ChangeSettings change;
  @Autowired Clocks clocks;
  @Autowired Partners partners;

  @Test
  void anOwnFigureHoldsFromItsFirstDay() {
    var partnership = partners.fresh();
    Viewer manager = partnership.hubManager();
    change.figure(
        administrator(partnership), new Figure("T006", TODAY, Term.of(24, Unit.H), "Procedures"));
    change.figure(
        administrator(partnership),
        new Figure("T006", TODAY.plusDays(7), Term.of(12, Unit.H), "Procedures"));
    assertThat(clocks.start(manager, "T006", contact(), GivenClock.START).dueAt())
        .isEqualTo("2026-11-24T09:00:00Z");
    assertThat(
            clocks
                .start(manager, "T006", contact(), GivenClock.START.plusSeconds(7 * 86_400))
                .dueAt())
        .isEqualTo("2026-11-30T21:00:00Z");
    assertThat(
            clocks
                .start(partners.fresh().hubManager(), "T006", contact(), GivenClock.START)
                .dueAt())
        .isEqualTo("2026-11-25T17:00:00Z");
  }

  @Test
  void redMayBeKeptToTheHubsHours() {
    var partnership = partners.fresh();
    change.figure(
        administrator(partnership), new Figure("T005", TODAY, Term.of(4, Unit.WH), "Procedures"));
    assertThat(
            clocks
                .start(
                    partnership.hubManager(),
                    "T005",
                    contact(),
                    GivenClock.START.plusSeconds(6 * 3600))
                .dueAt())
        .isEqualTo("2026-11-24T11:00:00Z");
  }

  @Test
  void aHubsOwnHours() {
    var partnership = partners.fresh();
    var week = Map.of(DayOfWeek.MONDAY, Opening.of(8, 12), DayOfWeek.THURSDAY, Opening.of(8, 12));
    assertThat(change.hours(administrator(partnership), TODAY, week)).isTrue();
    assertThat(change.hours(administrator(partnership), TODAY, week)).isFalse();
    change.figure(
        administrator(partnership), new Figure("T006", TODAY, Term.of(6, Unit.WH), "Procedures"));
    assertThat(clocks.start(partnership.hubManager(), "T006", contact(), GivenClock.START).dueAt())
        .isEqualTo("2026-11-26T11:00:00Z");
  }

  @Test
  void whatTheLawSetsIsNotAPartnershipsToSet() {
    var administrator = administrator(partners.fresh());
    assertThatThrownBy(() ->
            change.figure(
                administrator, new Figure("T055", TODAY, Term.of(90, Unit.WD), "We are busy")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            change.figure(
                administrator, new Figure("T001", TODAY, Term.of(9, Unit.WD), "We are busy")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Viewer administrator(Partnership partnership) {
    return partnership.viewer(Purpose.ADMINISTRATION, Kind.SOCIAL_CARE, Role.ADMINISTRATOR);
  }

  private static RecordRef contact() {
    return new RecordRef("contact", UUID.randomUUID());
  }
}
