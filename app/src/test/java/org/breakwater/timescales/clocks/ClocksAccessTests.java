package org.breakwater.timescales.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.breakwater.timescales.Clocks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BreakwaterTest
class ClocksAccessTests {
  @Autowired Clocks clocks;
  @Autowired Partners partners;
  @Autowired Access access;
  @Autowired JdbcClient jdbc;

  @Test
  void onlyThoseItConcernsSeeAClock() {
    var partnership = partners.fresh();
    var contact = new RecordRef("contact", UUID.randomUUID());
    var one = List.of(contact);
    clocks.start(partnership.officer(), "T005", contact, GivenClock.START);
    assertThat(clocks.of(partnership.officer(), one)).hasSize(1);
    assertThat(clocks.of(partnership.reviewer(), one)).hasSize(1);
    assertThat(clocks.of(partnership.hubManager(), one)).hasSize(1);
    assertThat(clocks.of(partnership.responder(Kind.SCHOOL), one)).isEmpty();
    assertThat(clocks.running(partnership.responder(Kind.SCHOOL), "contact", 9)).isEmpty();
    assertThat(
            clocks.of(
                partnership.viewer(Purpose.ADMINISTRATION, Kind.SOCIAL_CARE, Role.ADMINISTRATOR),
                one))
        .isEmpty();
    assertThat(clocks.of(partners.fresh().hubManager(), one)).isEmpty();
  }

  @Test
  void withoutAViewerNothingIsVisible() {
    var partnership = partners.fresh();
    clocks.start(
        partnership.hubManager(),
        "T005",
        new RecordRef("contact", UUID.randomUUID()),
        GivenClock.START);
    assertThat(
            jdbc.sql("select count(*) as clocks from timescales.clock")
                .query((row, n) -> row.getInt("clocks"))
                .single())
        .isZero();
  }

  @Test
  void thePauseOfAClockOneMayNotSeeIsNotSeenEither() {
    var partnership = partners.fresh();
    var contact = new RecordRef("contact", UUID.randomUUID());
    clocks.start(partnership.hubManager(), "T007", contact, GivenClock.START);
    clocks.pause(partnership.hubManager(), "T007", contact, "A reason", GivenClock.START);
    String count = "select count(*) as pauses from timescales.clock_pause";
    assertThat(
            access.reading(
                partnership.responder(Kind.SCHOOL),
                () -> jdbc.sql(count).query((row, n) -> row.getInt("pauses")).single()))
        .isZero();
    assertThat(
            access.reading(
                partnership.hubManager(),
                () -> jdbc.sql(count).query((row, n) -> row.getInt("pauses")).single()))
        .isOne();
  }
}
