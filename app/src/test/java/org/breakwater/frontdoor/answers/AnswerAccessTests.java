package org.breakwater.frontdoor.answers;

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
class AnswerAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void anAgencyThatWasNotAskedFindsNothingAndTheAttemptIsTraced() {
    Desk desk = new Desk(context);
    UUID request =
        desk.ask(
            desk.notice(Grade.RED, desk.child("Yas", "Kent", "2014-06-04"), ConcernTag.HOUSING),
            Kind.HOUSING);
    var other = desk.responder(Kind.HEALTH_TRUST);
    assertThat(desk.page(other, "/requests"))
        .contains("Nothing is waiting")
        .doesNotContain("Yas Kent");
    assertThat(desk.status(other, "/requests/" + request)).isEqualTo(404);
    assertThat(
            desk.send(other, "/requests/" + request, "known", "NOTHING_KNOWN", "version", 0)
                .getResponse()
                .getStatus())
        .isEqualTo(404);
    assertThat(desk.traces(other, request)).contains("REFUSED asked for an information request");
    assertThat(
            desk.value(
                "select state from frontdoor.information_request where id = :id",
                request,
                String.class))
        .isEqualTo("ASKED");
  }

  @Test
  void anOfficerHasNoWorklist() {
    Desk desk = new Desk(context);
    assertThat(desk.status(desk.officer(), "/requests")).isEqualTo(403);
  }
}
