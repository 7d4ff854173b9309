package org.breakwater.improvement.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.breakwater.frontdoor.Desk;
import org.breakwater.improvement.Room;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class LoopTests {
  @Autowired ApplicationContext context;

  @Test
  void fromFindingToClosedAndOnNobodysWordAlone() {
    Room room = new Room(context);
    UUID letter = room.letter();
    assertThat(room.desk.page(room.lead, "/improvement"))
        .contains("2 findings</strong> with no action");
    UUID action = room.action(letter, "A01", room.policeOwner);
    String path = "/improvement/actions/" + action;
    assertThat(room.desk.page(room.policeOwner, path)).contains("Not started", "A01, page 7");
    assertThat(room.happened(room.policeOwner, action, "SAID_DONE"))
        .as("no evidence yet")
        .isEqualTo(422);
    assertThat(
            room.happened(
                room.policeOwner,
                action,
                "MILESTONE_SET",
                "about",
                "Write the procedure",
                "dayDay",
                "1",
                "dayMonth",
                "2",
                "dayYear",
                "2027"))
        .isEqualTo(302);
    assertThat(
            room.happened(
                room.policeOwner,
                action,
                "MEASURE",
                "about",
                "Green notices reviewed",
                "value",
                "97.5%",
                "dayDay",
                "20",
                "dayMonth",
                "11",
                "dayYear",
                "2026"))
        .isEqualTo(302);
    assertThat(room.happened(room.policeOwner, action, "SAID_DONE"))
        .as("a milestone is open")
        .isEqualTo(422);
    assertThat(
            room.happened(
                room.policeOwner, action, "MILESTONE_MET", "about", "Write the procedure"))
        .isEqualTo(302);
    assertThat(room.happened(room.member, action, "SAID_DONE")).as("not its owner").isEqualTo(422);
    assertThat(room.happened(room.policeOwner, action, "SAID_DONE")).isEqualTo(302);
    assertThat(room.desk.page(room.lead, path)).contains("Said done, not confirmed");
    assertThat(room.happened(room.policeOwner, action, "CONFIRMED"))
        .as("not on the owner's word")
        .isEqualTo(422);
    assertThat(room.happened(room.member, action, "CONFIRMED"))
        .as("nor on a board member's of the same agency")
        .isEqualTo(422);
    assertThat(room.happened(room.healthOwner, action, "CONFIRMED")).isEqualTo(302);
    assertThat(room.happened(room.lead, action, "RECHECK_HELD")).as("impact first").isEqualTo(422);
    assertThat(room.happened(room.lead, action, "IMPACT_SEEN")).isEqualTo(302);
    assertThat(room.happened(room.lead, action, "RECHECK_HELD"))
        .as("not on the same day")
        .isEqualTo(422);
    room.desk.clock.advance(Duration.ofDays(30));
    assertThat(room.happened(room.lead, action, "RECHECK_HELD")).isEqualTo(302);
    assertThat(room.desk.page(room.lead, path))
        .contains(
            "Closed: re-checked and holding", "Green notices reviewed 97.5 on 20 November 2026");
    assertThat(room.desk.page(room.lead, "/improvement?onDay=23&onMonth=11&onYear=2026"))
        .as("the plan as it stood that day")
        .contains("as at 23 November 2026", "Impact seen, re-check to come")
        .doesNotContain("Closed: re-checked");
    assertThat(room.desk.page(room.lead, "/improvement?onDay=22&onMonth=11&onYear=2026"))
        .as("before anything was entered")
        .contains("0 actions");
  }

  @Test
  void aDocumentAloneShowsNoImpactAndWordsNeedConsent() {
    Room room = new Room(context);
    UUID action = room.action(room.letter(), "A02", room.healthOwner);
    assertThat(room.happened(room.healthOwner, action, "AUDIT")).isEqualTo(302);
    assertThat(room.happened(room.healthOwner, action, "CHILDS_WORDS"))
        .as("without consent")
        .isEqualTo(422);
    assertThat(room.happened(room.healthOwner, action, "DOCUMENT"))
        .as("without a document")
        .isEqualTo(422);
    assertThat(room.happened(room.healthOwner, action, "CHILDS_WORDS", "consent", "PUBLIC"))
        .isEqualTo(302);
    assertThat(room.desk.page(room.lead, "/improvement/actions/" + action))
        .contains("Agreed to be read by anybody, without a name");
  }

  @Test
  void anOverrideIsNamedReasonedAndBesideTheComputedState() {
    Room room = new Room(context);
    UUID action = room.action(room.letter(), "A02", room.healthOwner);
    assertThat(room.happened(room.healthOwner, action, "OVERRIDDEN", "about", "ON_TRACK"))
        .as("its owner may not")
        .isEqualTo(422);
    assertThat(room.happened(room.lead, action, "OVERRIDDEN", "about", "CLOSED")).isEqualTo(422);
    assertThat(room.happened(room.lead, action, "OVERRIDDEN", "about", "AT_RISK")).isEqualTo(302);
    assertThat(room.desk.page(room.member, "/improvement"))
        .contains("At risk", "Computed: Not started");
    assertThat(room.happened(room.lead, action, "OVERRIDE_ENDED")).isEqualTo(302);
    assertThat(room.desk.page(room.member, "/improvement")).doesNotContain("Computed:");
  }

  @Test
  void aDeliverableIsNotCompleteBeforeItsSignOff() {
    Room room = new Room(context);
    UUID action =
        room.action(
            room.letter(),
            "A02",
            room.healthOwner,
            "kind",
            "DELIVERABLE",
            "signOffBy",
            "Governance group");
    room.happened(room.healthOwner, action, "AUDIT");
    assertThat(Desk.text(room.tell(room.healthOwner, action, "SAID_DONE")))
        .contains("It cannot be complete before its sign-off by Governance group");
    assertThat(room.happened(room.healthOwner, action, "SIGNED_OFF")).isEqualTo(422);
    assertThat(room.happened(room.lead, action, "SIGNED_OFF")).isEqualTo(302);
    assertThat(room.happened(room.healthOwner, action, "SAID_DONE")).isEqualTo(302);
  }

  @Test
  void anActionWithoutOwnerDateOrOutcomeIsAWish() {
    Room room = new Room(context);
    UUID letter = room.letter();
    var sent =
        room.desk.send(
            room.lead,
            "/improvement/sources/" + letter + "/actions/new",
            "kind",
            "ACTION",
            "title",
            "Do better",
            "version",
            0);
    assertThat(sent.getResponse().getStatus()).isEqualTo(422);
    assertThat(Desk.text(sent))
        .contains(
            "Choose the agency that will do it",
            "Say what will be different for children",
            "Say how you will know",
            "Do better");
  }
}
