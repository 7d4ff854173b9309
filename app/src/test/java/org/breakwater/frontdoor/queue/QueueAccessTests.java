package org.breakwater.frontdoor.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Desk;
import org.breakwater.frontdoor.Grade;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class QueueAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void onlyTheHubSeesTheQueue() {
    Desk desk = new Desk(context);
    for (var who :
        java.util.List.of(desk.officer(), desk.reviewer(), desk.responder(Kind.HEALTH_TRUST))) {
      assertThat(desk.status(who, "/queue")).as(who.username()).isEqualTo(403);
      assertThat(desk.status(who, "/queue/new-count?since=2026-11-23T09:00:00Z")).isEqualTo(403);
    }
  }

  @Test
  void anotherPartnershipsContactsAreNotOnIt() {
    Desk desk = new Desk(context);
    desk.notice(Grade.RED, desk.child("Gil", "Wells", "2016-06-04"), ConcernTag.NEGLECT);
    Desk other = new Desk(context);
    assertThat(other.page(other.manager(), "/queue"))
        .contains("Nothing is waiting")
        .doesNotContain("Gil Wells");
  }
}
