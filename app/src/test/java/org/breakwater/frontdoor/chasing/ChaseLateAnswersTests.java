package org.breakwater.frontdoor.chasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Desk;
import org.breakwater.frontdoor.Grade;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class ChaseLateAnswersTests {
  @Autowired ApplicationContext context;
  @Autowired ChaseLateAnswers chaser;

  @Test
  void remindsWhenLateAgainAfterAWaitAndThenTellsTheHub() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.RED, desk.child("Zoe", "Ames", "2014-06-04"), ConcernTag.HOUSING);
    desk.ask(contact, Kind.HOUSING);
    assertThat(chaser.chase(desk.partnership.id())).as("in time").isZero();
    desk.clock.advance(Duration.ofHours(4).plusMinutes(1));
    assertThat(chaser.chase(desk.partnership.id())).as("late").isEqualTo(1);
    assertThat(chaser.chase(desk.partnership.id())).as("not twice at once").isZero();
    assertThat(desk.page(desk.responder(Kind.HOUSING), "/requests"))
        .contains("Reminder: this answer is late", "1 reminded");
    desk.clock.advance(Duration.ofHours(1));
    assertThat(chaser.chase(desk.partnership.id())).as("second").isEqualTo(1);
    assertThat(desk.page(desk.manager(), "/queue"))
        .contains("late", "reminded 2 times, needs a telephone call");
    desk.clock.advance(Duration.ofHours(9));
    assertThat(chaser.chase(desk.partnership.id())).as("people take over").isZero();
  }

  @Test
  void anAnsweredRequestIsLeftAlone() {
    Desk desk = new Desk(context);
    UUID request =
        desk.ask(
            desk.notice(Grade.RED, desk.child("Abe", "Cross", "2014-06-04"), ConcernTag.HOUSING),
            Kind.HOUSING);
    desk.send(
        desk.responder(Kind.HOUSING),
        "/requests/" + request,
        "known",
        "NOTHING_KNOWN",
        "version",
        0);
    desk.clock.advance(Duration.ofDays(2));
    assertThat(chaser.chase(desk.partnership.id())).isZero();
  }
}
