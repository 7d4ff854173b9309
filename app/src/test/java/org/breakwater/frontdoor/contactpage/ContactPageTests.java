package org.breakwater.frontdoor.contactpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Desk;
import org.breakwater.frontdoor.Grade;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.timescales.ClockReading;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class ContactPageTests {
  @Autowired ApplicationContext context;

  @Test
  void tellsTheWholeContactOnOnePage() {
    Desk desk = new Desk(context);
    var child = desk.child("Hal", "Byrne", "2018-06-04");
    UUID earlier = desk.notice(Grade.GREEN, child, ConcernTag.NEGLECT);
    UUID contact = desk.notice(Grade.AMBER, child, ConcernTag.NEGLECT, ConcernTag.DOMESTIC_ABUSE);
    String page = desk.page(desk.manager(), "/contacts/" + contact);
    assertThat(page)
        .contains(
            "Hal Byrne",
            "8 years",
            "I hide when they fight",
            "Cold and bare",
            "Home conditions",
            "Graded by rule")
        .contains(
            "/contacts/" + earlier,
            "Not reviewed yet",
            "Police notice received",
            "Neglect",
            "Domestic abuse");
    assertThat(desk.traces(desk.manager(), contact))
        .anyMatch(line -> line.startsWith("READ the contact"));
  }

  @Test
  void anotherGradeRunsItsClockFromReceiptAndTheRequestsFollow() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.AMBER, desk.child("Ida", "Cole", "2018-06-04"), ConcernTag.NEGLECT);
    UUID request = desk.ask(contact, Kind.HOUSING);
    int version =
        desk.value("select version from frontdoor.contact where id = :id", contact, Integer.class);
    var received = desk.clock.instant();
    desk.clock.advance(java.time.Duration.ofHours(1));
    var sent =
        desk.send(
            desk.manager(),
            "/contacts/" + contact + "/grade",
            "grade",
            "RED",
            "reason",
            "A weapon was seen",
            "version",
            version);
    assertThat(sent.getResponse().getStatus()).isEqualTo(302);
    assertThat(desk.clocks("contact", contact))
        .anySatisfy(one ->
            assertThat(one.timescale() + one.cancelledBecause())
                .isEqualTo("T006Regraded from Amber to Red"))
        .anySatisfy(one -> {
          assertThat(one.timescale()).isEqualTo("T005");
          assertThat(one.startedAt()).isEqualTo(received);
          assertThat(one.running()).isTrue();
        });
    assertThat(
            desk.clocks("information-request", request).stream()
                .filter(ClockReading::running)
                .map(ClockReading::timescale))
        .containsExactly("T005");
    assertThat(desk.page(desk.manager(), "/contacts/" + contact))
        .contains("Grade changed from Amber to Red", "A weapon was seen");
  }

  @Test
  void theSecondToChangeAGradeKeepsTheirWordsAndSeesWhatChanged() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.AMBER, desk.child("Jon", "Frost", "2018-06-04"), ConcernTag.NEGLECT);
    String path = "/contacts/" + contact + "/grade";
    desk.send(desk.manager(), path, "grade", "RED", "reason", "First reason", "version", 1);
    var second =
        desk.send(desk.manager(), path, "grade", "GREEN", "reason", "Second reason", "version", 1);
    assertThat(second.getResponse().getStatus()).isEqualTo(409);
    assertThat(Desk.text(second))
        .contains("First reason", "Second reason", "name=\"version\" value=\"2\"");
    assertThat(
            desk.value("select grade from frontdoor.contact where id = :id", contact, String.class))
        .isEqualTo("RED");
  }

  @Test
  void aGradeWithoutAReasonIsSentBack() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.AMBER, desk.child("Kim", "Stone", "2018-06-04"), ConcernTag.NEGLECT);
    var sent =
        desk.send(desk.manager(), "/contacts/" + contact + "/grade", "grade", "RED", "version", 1);
    assertThat(sent.getResponse().getStatus()).isEqualTo(422);
    assertThat(Desk.text(sent)).contains("Say why the grade changes");
  }
}
