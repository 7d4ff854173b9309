package org.breakwater.frontdoor.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Desk;
import org.breakwater.frontdoor.Grade;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class AnswerRequestTests {
  @Autowired ApplicationContext context;

  @Test
  void theAgencySeesTheQuestionAndThePeopleAndNoMore() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.RED, desk.child("Tam", "Oakes", "2014-06-04"), ConcernTag.HOUSING);
    UUID request = desk.ask(contact, Kind.HOUSING);
    Staff worker = desk.responder(Kind.HOUSING);
    assertThat(desk.page(worker, "/requests")).contains("Tam Oakes", "4 hours left", "1 request");
    assertThat(desk.page(worker, "/requests/" + request))
        .contains("What do you know?", "Tam Oakes", "4 June 2014", "1 Quay Street")
        .doesNotContain("Shouting heard", "I hide when they fight", "BW-T-");
  }

  @Test
  void nothingKnownIsAnAnswerAndStopsTheClock() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.RED, desk.child("Uma", "Price", "2014-06-04"), ConcernTag.HOUSING);
    UUID request = desk.ask(contact, Kind.HOUSING);
    desk.clock.advance(Duration.ofHours(1));
    var sent =
        desk.send(
            desk.responder(Kind.HOUSING),
            "/requests/" + request,
            "known",
            "NOTHING_KNOWN",
            "version",
            0);
    assertThat(sent.getResponse().getStatus()).isEqualTo(302);
    assertThat(desk.clocks("information-request", request))
        .singleElement()
        .satisfies(one -> assertThat(one.stoppedAt()).isEqualTo(desk.clock.instant()));
    assertThat(desk.page(desk.manager(), "/queue")).contains("nothing known");
    assertThat(desk.page(desk.manager(), "/contacts/" + contact)).contains("Nothing known.");
  }

  @Test
  void anAnswerCanBeCorrectedAndTheSecondWriterKeepsTheirWords() {
    Desk desk = new Desk(context);
    UUID request =
        desk.ask(
            desk.notice(Grade.RED, desk.child("Val", "Dean", "2014-06-04"), ConcernTag.HOUSING),
            Kind.HOUSING);
    Staff worker = desk.responder(Kind.HOUSING);
    String path = "/requests/" + request;
    desk.send(worker, path, "known", "KNOWN", "concerns", "Rent unpaid", "version", 0);
    desk.send(
        worker, path, "known", "KNOWN", "concerns", "Rent unpaid, and a broken door", "version", 1);
    var late = desk.send(worker, path, "known", "KNOWN", "concerns", "My own words", "version", 1);
    assertThat(late.getResponse().getStatus()).isEqualTo(409);
    assertThat(Desk.text(late))
        .contains("a broken door", "My own words", "name=\"version\" value=\"2\"");
    assertThat(
            desk.value(
                "select count(*) from sharing.history where row_id = :id and relation ="
                    + " 'frontdoor.information_reply'",
                request,
                Integer.class))
        .isEqualTo(2);
  }

  @Test
  void theOriginalOfASanitisedAnswerStaysWithItsOriginator() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.RED, desk.child("Win", "Hale", "2014-06-04"), ConcernTag.HOUSING);
    UUID request = desk.ask(contact, Kind.YOUTH_JUSTICE);
    Staff worker = desk.responder(Kind.YOUTH_JUSTICE);
    var sent =
        desk.send(
            worker,
            "/requests/" + request,
            "known",
            "KNOWN",
            "concerns",
            "An associate is a risk",
            "sensitive",
            "true",
            "original",
            "SOURCE-NAMED-X",
            "handling",
            "Originator only",
            "version",
            0);
    assertThat(sent.getResponse().getStatus()).as(Desk.text(sent)).isEqualTo(302);
    assertThat(desk.page(worker, "/requests/" + request)).contains("SOURCE-NAMED-X");
    assertThat(desk.page(desk.manager(), "/contacts/" + contact))
        .contains("An associate is a risk", "Sanitised by the originator")
        .doesNotContain("SOURCE-NAMED-X");
    var hub = desk.partnership.hubManager();
    assertThat(
            desk.access()
                .<Integer>reading(
                    hub,
                    () ->
                        desk.jdbc()
                            .sql("select count(*) from frontdoor.sensitive_original")
                            .query(Integer.class)
                            .single()))
        .isZero();
    assertThat(
            desk.<Integer>value(
                "select count(*) from sharing.history where after::text like '%SOURCE-NAMED-X%' or"
                    + " before::text like '%SOURCE-NAMED-X%' or row_id = :id and false",
                request, Integer.class))
        .isZero();
  }

  @Test
  void anEmptyAnswerIsSentBack() {
    Desk desk = new Desk(context);
    UUID request =
        desk.ask(
            desk.notice(Grade.RED, desk.child("Xan", "Boyd", "2014-06-04"), ConcernTag.HOUSING),
            Kind.HOUSING);
    var sent =
        desk.send(
            desk.responder(Kind.HOUSING),
            "/requests/" + request,
            "known",
            "KNOWN",
            "fromDay",
            "31",
            "fromMonth",
            "2",
            "fromYear",
            "2020",
            "version",
            0);
    assertThat(sent.getResponse().getStatus()).isEqualTo(422);
    assertThat(Desk.text(sent)).contains("Say what you know", "must be a real date");
  }
}
