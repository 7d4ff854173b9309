package org.breakwater.frontdoor.presence;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakwater.frontdoor.Desk;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class PresenceAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void anOfficerOrAReferrerIsNotOfTheHub() {
    Desk desk = new Desk(context);
    assertThat(desk.status(desk.officer(), "/hub/today")).isEqualTo(403);
    assertThat(desk.status(desk.partnership.person(Kind.SCHOOL, Role.REFERRER), "/hub/today"))
        .isEqualTo(403);
  }

  @Test
  void anotherPartnershipsRosterIsNotSeen() {
    Desk desk = new Desk(context);
    desk.send(desk.responder(Kind.HEALTH_TRUST), "/hub/today", "in", "true");
    Desk other = new Desk(context);
    assertThat(other.page(other.manager(), "/hub/today"))
        .contains("Nobody has said they are in yet");
  }
}
