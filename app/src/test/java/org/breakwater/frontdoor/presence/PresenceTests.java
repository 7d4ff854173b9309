package org.breakwater.frontdoor.presence;

import static org.assertj.core.api.Assertions.assertThat;

import org.breakwater.frontdoor.Desk;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class PresenceTests {
  @Autowired ApplicationContext context;

  @Test
  void saysWhoIsInAndWhoIsMissing() {
    Desk desk = new Desk(context);
    assertThat(desk.page(desk.manager(), "/hub/today"))
        .contains("Nobody from health or education is in the hub");
    desk.send(desk.responder(Kind.HEALTH_TRUST), "/hub/today", "in", "true");
    assertThat(desk.page(desk.manager(), "/hub/today"))
        .contains("Nobody from education is in the hub", "Health trust", "in since 9:00am");
    desk.send(desk.responder(Kind.SCHOOL), "/hub/today", "in", "true");
    assertThat(desk.page(desk.manager(), "/hub/today")).doesNotContain("Nobody from");
    desk.send(desk.responder(Kind.SCHOOL), "/hub/today", "in", "false");
    assertThat(desk.page(desk.manager(), "/hub/today")).contains("Nobody from education", "left");
  }
}
