package org.breakwater.timescales.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.breakwater.sharing.Access;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BreakwaterTest
class HolidaysTests {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  @Autowired ChangeHolidays change;
  @Autowired ExtraHolidays holidays;
  @Autowired Clocks clocks;
  @Autowired Partners partners;
  @Autowired Access access;
  @Autowired JdbcClient jdbc;

  @Test
  void openClocksMoveAndStoppedOnesKeepTheirDueTime() {
    var partnership = partners.fresh();
    Viewer manager = partnership.hubManager();
    Viewer administrator = administrator(partnership);
    var open = contact();
    var stopped = contact();
    clocks.start(manager, "T001", open, GivenClock.START);
    clocks.start(manager, "T006", open, GivenClock.START);
    clocks.start(manager, "T007", open, GivenClock.START);
    clocks.start(manager, "T001", stopped, GivenClock.START);
    clocks.stop(manager, "T001", stopped, GivenClock.START.plusSeconds(60));

    assertThat(change.add(administrator, TUESDAY, "A wedding")).contains(2);

    assertThat(due(manager, open, "T001")).isEqualTo("2026-11-25T23:59:59.999999Z");
    assertThat(due(manager, open, "T006")).isEqualTo("2026-11-26T17:00:00Z");
    assertThat(due(manager, open, "T007")).isEqualTo("2026-11-26T09:00:00Z");
    assertThat(due(manager, stopped, "T001")).isEqualTo("2026-11-24T23:59:59.999999Z");
    assertThat(earlierDueTimes(manager)).contains("2026-11-24T23:59:59.999999+00:00");
    var added = access.reading(administrator, () -> holidays.of(administrator, 2026));
    assertThat(added).hasSize(1);
    assertThat(added.getFirst().clocksMoved()).isEqualTo(2);

    assertThat(change.add(administrator, TUESDAY, "Twice")).isEmpty();
    assertThat(change.withdraw(administrator, added.getFirst().id())).isEqualTo(2);
    assertThat(due(manager, open, "T001")).isEqualTo("2026-11-24T23:59:59.999999Z");
  }

  @Test
  void anotherPartnershipsClocksStayWhereTheyAre() {
    var here = partners.fresh();
    var there = partners.fresh();
    var contact = contact();
    clocks.start(there.hubManager(), "T001", contact, GivenClock.START);
    assertThat(change.add(administrator(here), TUESDAY, "A wedding")).contains(0);
    assertThat(due(there.hubManager(), contact, "T001")).isEqualTo("2026-11-24T23:59:59.999999Z");
    clocks.start(here.hubManager(), "T001", contact, GivenClock.START);
    assertThat(due(here.hubManager(), contact, "T001")).isEqualTo("2026-11-25T23:59:59.999999Z");
  }

  @Test
  void anOpenClockKeepsTheFigureItBeganWith() {
    var partnership = partners.fresh();
    Viewer manager = partnership.hubManager();
    var before = contact();
    clocks.start(manager, "T007", before, GivenClock.START);
    access.writing(
        manager,
        () ->
            jdbc.sql(
                    """
                    insert into timescales.rule_setting
                      (partnership_id, timescale, effective_from, amount, unit, reason, set_by)
                    values (:partnership, 'T007', :from, 3, 'WD', 'Local procedure', 0)
                    """)
                .param("partnership", partnership.id().value())
                .param("from", LocalDate.of(2026, 11, 1))
                .update());
    var after = contact();
    clocks.start(manager, "T007", after, GivenClock.START);
    change.add(administrator(partnership), TUESDAY, "A wedding");
    assertThat(due(manager, before, "T007")).isEqualTo("2026-11-26T09:00:00Z");
    assertThat(due(manager, after, "T007")).isEqualTo("2026-11-27T23:59:59.999999Z");
  }

  private Instant due(Viewer viewer, RecordRef about, String timescale) {
    return clocks.of(viewer, List.of(about)).stream()
        .filter(reading -> reading.timescale().equals(timescale))
        .findFirst()
        .orElseThrow()
        .dueAt();
  }

  private List<String> earlierDueTimes(Viewer manager) {
    return access.reading(
        manager,
        () ->
            jdbc.sql(
                    "select before ->> 'due_at' as due from sharing.history where relation = 'timescales.clock' and before is not null")
                .query((row, n) -> row.getString("due"))
                .list());
  }

  private static Viewer administrator(Partnership partnership) {
    return partnership.viewer(Purpose.ADMINISTRATION, Kind.SOCIAL_CARE, Role.ADMINISTRATOR);
  }

  private static RecordRef contact() {
    return new RecordRef("contact", UUID.randomUUID());
  }
}
