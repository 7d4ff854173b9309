package org.breakwater.frontdoor.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Desk;
import org.breakwater.frontdoor.Grade;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.timescales.ClockReading;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class DecideContactTests {
  @Autowired ApplicationContext context;

  @Test
  void aRedDecisionDoesNotWaitAndIsStampedWithWhatWasMissing() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.RED, desk.child("Fen", "Ibbot", "2014-06-04"), ConcernTag.HOUSING);
    desk.ask(contact, Kind.HOUSING);
    assertThat(desk.page(desk.manager(), "/contacts/" + contact + "/decision"))
        .contains(
            "has not answered yet. A red decision does not wait.",
            "Nobody from health or education has answered");
    var sent = decide(desk, contact, 2);
    assertThat(sent.getResponse().getStatus()).as(Desk.text(sent)).isEqualTo(302);
    assertThat(
            desk.value(
                "select without_health::text || without_education || unanswered from"
                    + " frontdoor.decision where contact_id = :id",
                contact,
                String.class))
        .isEqualTo("truetrue1");
    assertThat(
            desk.clocks("contact", contact).stream()
                .filter(ClockReading::running)
                .map(ClockReading::timescale))
        .contains("T003")
        .doesNotContain("T002", "T005");
    assertThat(desk.page(desk.manager(), "/contacts/" + contact))
        .contains(
            "Level 4: Strategy discussion",
            "Decided without health",
            "1 request unanswered",
            "not told yet");
    assertThat(desk.page(desk.manager(), "/queue")).doesNotContain("Fen Ibbot");
  }

  @Test
  void whenHealthHasAnsweredItIsNotStamped() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.RED, desk.child("Gus", "Jarvis", "2014-06-04"), ConcernTag.HOUSING);
    UUID request = desk.ask(contact, Kind.HEALTH_TRUST);
    desk.send(
        desk.responder(Kind.HEALTH_TRUST),
        "/requests/" + request,
        "known",
        "NOTHING_KNOWN",
        "version",
        0);
    decide(desk, contact, 2);
    assertThat(
            desk.value(
                "select without_health::text || without_education from frontdoor.decision where"
                    + " contact_id = :id",
                contact,
                String.class))
        .isEqualTo("falsetrue");
  }

  @Test
  void anAmberDecisionBeforeTheAnswersSaysSo() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.AMBER, desk.child("Hope", "Kemp", "2014-06-04"), ConcernTag.HOUSING);
    desk.ask(contact, Kind.HOUSING);
    var refused = decide(desk, contact, 2);
    assertThat(refused.getResponse().getStatus()).isEqualTo(422);
    assertThat(Desk.text(refused))
        .contains("Say that you go on without the answers still missing", "They must meet today");
    assertThat(decide(desk, contact, 2, "goOn", "true").getResponse().getStatus()).isEqualTo(302);
  }

  @Test
  void whoeverWroteItDoesNotDecideIt() {
    Desk desk = new Desk(context);
    var author = desk.manager();
    UUID contact =
        desk.contact(
            "REFERRAL",
            author,
            Grade.AMBER,
            desk.child("Ian", "Lowe", "2014-06-04"),
            ConcernTag.NEGLECT);
    var refused = decide(desk, contact, 1);
    assertThat(refused.getResponse().getStatus()).isEqualTo(422);
    assertThat(Desk.text(refused))
        .contains("You wrote this contact, so a different manager must decide it");
    assertThat(desk.traces(author, contact)).anyMatch(line -> line.startsWith("REFUSED You wrote"));
    var other = desk.partnership.person(Kind.EARLY_HELP, Role.HUB_MANAGER);
    assertThat(
            desk.send(other, "/contacts/" + contact + "/decision", fields(1))
                .getResponse()
                .getStatus())
        .isEqualTo(302);
  }

  @Test
  void aDeciderWhoWasOvertakenKeepsTheirWordsAndSeesWhatChanged() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.AMBER, desk.child("Jo", "Mott", "2014-06-04"), ConcernTag.NEGLECT);
    desk.send(
        desk.manager(),
        "/contacts/" + contact + "/grade",
        "grade",
        "RED",
        "reason",
        "Weapon",
        "version",
        1);
    var overtaken = decide(desk, contact, 1);
    assertThat(overtaken.getResponse().getStatus()).isEqualTo(409);
    assertThat(Desk.text(overtaken))
        .contains(
            "graded it RED while you were writing",
            "They must meet today",
            "name=\"version\" value=\"2\"");
    decide(desk, contact, 2);
    var second = decide(desk, contact, 2);
    assertThat(second.getResponse().getStatus()).isEqualTo(409);
    assertThat(Desk.text(second))
        .contains("decided this contact", "Keep mine as a contribution", "They must meet today");
  }

  @Test
  void goingWithoutAgreementNeedsAReason() {
    Desk desk = new Desk(context);
    UUID contact =
        desk.notice(Grade.AMBER, desk.child("Kay", "Noon", "2014-06-04"), ConcernTag.NEGLECT);
    var refused =
        desk.send(
            desk.manager(),
            "/contacts/" + contact + "/decision",
            "level",
            "4",
            "outcome",
            "ASSESSMENT",
            "rationale",
            "Because",
            "consent",
            "REFUSED",
            "version",
            1);
    assertThat(refused.getResponse().getStatus()).isEqualTo(422);
    assertThat(Desk.text(refused)).contains("Say why you go on without agreement");
  }

  private static org.springframework.test.web.servlet.MvcResult decide(
      Desk desk, UUID contact, int version, Object... more) {
    var all = new java.util.ArrayList<>(java.util.List.of(fields(version)));
    all.addAll(java.util.List.of(more));
    return desk.send(desk.manager(), "/contacts/" + contact + "/decision", all.toArray());
  }

  private static Object[] fields(int version) {
    return new Object[] {
      "level",
      "4",
      "outcome",
      "STRATEGY_DISCUSSION",
      "rationale",
      "They must meet today",
      "consent",
      "NOT_SOUGHT",
      "consentReason",
      "It would put the child at risk",
      "version",
      version
    };
  }
}
