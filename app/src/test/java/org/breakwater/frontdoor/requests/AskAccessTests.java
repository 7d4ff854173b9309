package org.breakwater.frontdoor.requests;

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
class AskAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void onlyTheHubAsks() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.RED, desk.child("Sal", "Voss", "2014-06-04"), ConcernTag.HOUSING);
    String path = "/contacts/" + contact + "/ask";
    for (var who :
        java.util.List.of(desk.officer(), desk.reviewer(), desk.responder(Kind.HOUSING))) {
      assertThat(desk.status(who, path)).isEqualTo(404);
      assertThat(
              desk.send(who, path, "agencies", desk.organisation(Kind.HOUSING), "question", "?")
                  .getResponse()
                  .getStatus())
          .isEqualTo(404);
      assertThat(desk.traces(who, contact)).contains("REFUSED asked for a contact");
    }
    assertThat(
            desk.value(
                "select count(*) from frontdoor.information_request where contact_id = :id",
                contact,
                Integer.class))
        .isZero();
  }
}
