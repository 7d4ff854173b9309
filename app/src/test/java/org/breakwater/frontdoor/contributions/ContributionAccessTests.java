package org.breakwater.frontdoor.contributions;

import static org.assertj.core.api.Assertions.assertThat;

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
class ContributionAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void anAgencyThatWasNotAskedHasNoDoorToIt() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.AMBER, desk.child("Di", "Grove", "2014-06-04"), ConcernTag.HOUSING);
    String path = "/contacts/" + contact + "/contributions";
    for (var who : java.util.List.of(desk.responder(Kind.HEALTH_TRUST), desk.officer())) {
      assertThat(desk.status(who, path)).isEqualTo(404);
      assertThat(desk.send(who, path, "words", "Let me in").getResponse().getStatus())
          .isEqualTo(404);
      assertThat(desk.traces(who, contact))
          .contains("REFUSED asked for the contributions to a contact");
    }
  }

  @Test
  void oneAgencyDoesNotReadAnothers() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.AMBER, desk.child("Ed", "Hobbs", "2014-06-04"), ConcernTag.HOUSING);
    desk.ask(contact, Kind.HOUSING);
    desk.ask(contact, Kind.HEALTH_TRUST);
    String path = "/contacts/" + contact + "/contributions";
    desk.send(desk.responder(Kind.HOUSING), path, "words", "Only for the hub");
    assertThat(desk.page(desk.responder(Kind.HEALTH_TRUST), path))
        .doesNotContain("Only for the hub");
  }
}
