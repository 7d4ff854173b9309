package org.breakwater.frontdoor.contactpage;

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
class ContactAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void toEverybodyButTheHubThereIsNothingHereAndTheAttemptIsTraced() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.RED, desk.child("Lou", "Webb", "2018-06-04"), ConcernTag.NEGLECT);
    for (var who :
        java.util.List.of(desk.officer(), desk.reviewer(), desk.responder(Kind.HEALTH_TRUST))) {
      assertThat(desk.status(who, "/contacts/" + contact)).as(who.username()).isEqualTo(404);
      assertThat(desk.status(who, "/contacts/" + contact + "/grade")).isEqualTo(404);
      assertThat(
              desk.send(
                      who,
                      "/contacts/" + contact + "/grade",
                      "grade",
                      "GREEN",
                      "reason",
                      "x",
                      "version",
                      1)
                  .getResponse()
                  .getStatus())
          .isEqualTo(404);
      assertThat(desk.traces(who, contact)).contains("REFUSED asked for a contact");
    }
    assertThat(
            desk.value("select grade from frontdoor.contact where id = :id", contact, String.class))
        .isEqualTo("RED");
  }

  @Test
  void nobodyInAnotherPartnershipFindsIt() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.RED, desk.child("Max", "Ward", "2018-06-04"), ConcernTag.NEGLECT);
    Desk other = new Desk(context);
    assertThat(other.status(other.manager(), "/contacts/" + contact)).isEqualTo(404);
    assertThat(other.traces(other.manager(), contact)).contains("REFUSED asked for a contact");
  }
}
