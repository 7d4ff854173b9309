package org.breakwater.frontdoor.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Desk;
import org.breakwater.frontdoor.Grade;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class DecisionAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void outsideTheHubThereIsNoDecisionToFind() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.RED, desk.child("Lee", "Orme", "2014-06-04"), ConcernTag.NEGLECT);
    desk.ask(contact, Kind.HOUSING);
    for (var who :
        java.util.List.of(desk.officer(), desk.reviewer(), desk.responder(Kind.HOUSING))) {
      assertThat(desk.status(who, "/contacts/" + contact + "/decision")).isEqualTo(404);
      assertThat(desk.traces(who, contact)).contains("REFUSED asked for a contact");
    }
  }

  @Test
  void aPractitionerReadsButDoesNotDecide() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.RED, desk.child("Meg", "Pyke", "2014-06-04"), ConcernTag.NEGLECT);
    var practitioner = desk.partnership.person(Kind.SOCIAL_CARE, Role.HUB_PRACTITIONER);
    assertThat(desk.page(practitioner, "/contacts/" + contact + "/decision"))
        .contains("A hub manager decides");
    var sent =
        desk.send(
            practitioner,
            "/contacts/" + contact + "/decision",
            "level",
            "1",
            "outcome",
            "NO_FURTHER_ACTION",
            "rationale",
            "x",
            "consent",
            "AGREED",
            "version",
            1);
    assertThat(sent.getResponse().getStatus()).isEqualTo(403);
    assertThat(
            desk.value("select state from frontdoor.contact where id = :id", contact, String.class))
        .isEqualTo("RECEIVED");
  }
}
