package org.breakwater.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nobody loses what they wrote: to a lost connection, a time-out, a closed page. */
@Journey
class DraftJourneyTests {
  private static final String WORDS = "Alone in the park at ten at night, said nobody is at home";
  private static final String KEPT =
      "() => Object.keys(localStorage).filter(key => key.startsWith('breakwater-draft:')).length";
  private final Stage stage;

  DraftJourneyTests(Stage stage) {
    this.stage = stage;
  }

  /** An officer in the street, with a notice half written. */
  private Visitor writing(String child) {
    var hale = stage.phone().as("officer.hale");
    return write(hale, child);
  }

  private static Visitor write(Visitor hale, String child) {
    hale.open("/notices/new");
    return hale.settled().put("child1Given", child).put("concern", WORDS);
  }

  @Test
  void sendingIntoALostConnectionKeepsTheWordsAndSendsThemAfterwards() {
    var hale = writing("Ludovic");
    hale.offline(true).press("Check before sending");
    hale.read("No connection. Your words are kept on this device");
    assertThat(hale.field("concern")).hasValue(WORDS);
    hale.picture("draft-no-connection");
    hale.offline(false).press("Check before sending");
    hale.see("draft-check", "Check what you will send").read("Ludovic").press("Send");
    hale.see("draft-sent", "Notice sent");
    assertThat(hale.page.evaluate(KEPT)).as("drafts on the device after sending").isEqualTo(0);
    hale.open("/notices/new");
    hale.settled();
    assertThat(hale.field("concern")).hasValue("");
  }

  @Test
  void aPageThatWasClosedComesBackAsItWasLeft() {
    var hale = writing("Emmeline");
    hale.tick("tags", "NEGLECT").open("/account");
    hale.open("/notices/new");
    hale.read("put back");
    assertThat(hale.field("concern")).hasValue(WORDS);
    assertThat(hale.page.locator("[name=tags][value=NEGLECT]")).isChecked();
    hale.see("draft-put-back", "child").press("Start again without it");
    assertThat(hale.field("concern")).hasValue("");
    assertThat(hale.page.locator("[name=tags][value=NEGLECT]")).not().isChecked();
  }

  @Test
  void aTimeOutSignsOutAndKeepsTheDraft() {
    var hale = stage.phone();
    hale.page.clock().install();
    write(hale.as("officer.hale"), "Rosalind");
    hale.page.clock().fastForward("31:00");
    hale.page.waitForURL(Pattern.compile(".*/sign-in.*"));
    hale.read("What you were writing is kept").as("officer.hale").open("/notices/new");
    hale.read("put back");
    assertThat(hale.field("concern")).hasValue(WORDS);
  }

  @Test
  void theDraftFollowsThePersonToAnotherDevice() {
    var hale = writing("Septimus");
    hale.read("Draft kept at");
    var atTheDesk = stage.desk().as("officer.hale");
    atTheDesk.open("/notices/new");
    atTheDesk.read("put back");
    assertThat(atTheDesk.field("concern")).hasValue(WORDS);
    atTheDesk.press("Start again without it");
    assertThat(atTheDesk.field("concern")).hasValue("");
  }

  @Test
  void signingOutLeavesNothingOnTheDevice() {
    var hale = writing("Cordelia");
    hale.read("Draft kept at");
    assertThat(hale.page.evaluate(KEPT)).as("drafts on the device").isEqualTo(1);
    hale.signOut();
    assertThat(hale.page.evaluate(KEPT)).as("drafts on the device after sign-out").isEqualTo(0);
    assertThat(hale.page.evaluate("() => JSON.stringify(localStorage)").toString())
        .doesNotContain("park");
  }

  @Test
  void anotherPersonOnTheSameDeviceDoesNotGetIt() {
    var hale = writing("Barnabas");
    hale.read("Draft kept at");
    // the session ends by itself, so the draft stays on the device: but it is officer Hale's
    stage.house.endSessions();
    hale.as("reviewer.okafor").open("/notices/new");
    hale.settled().notRead("put back");
    assertThat(hale.field("concern")).hasValue("");
  }
}
