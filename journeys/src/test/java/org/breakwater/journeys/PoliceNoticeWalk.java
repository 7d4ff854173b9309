package org.breakwater.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One police notice from the officer's phone to the referrer's answer, as its people see it. */
final class PoliceNoticeWalk {
  private static final String ORIGINAL = "Source heron-7 says a car waits outside the school";
  private static final String SANITISED = "There is information that an adult waits for her";

  private final Stage stage;
  private final KnownChild child;
  private final boolean script;
  private final String pictures;
  private @Nullable Visitor officer;
  private String contact = "";
  private String reference = "";
  private String requestToHealth = "";

  PoliceNoticeWalk(Stage stage, KnownChild child, boolean script) {
    this.stage = stage;
    this.child = child;
    this.script = script;
    this.pictures = script ? "walk-" : "walk-without-script-";
  }

  Walk walk() {
    return new Walk(stage)
        .step("An officer writes a notice on a phone", this::officerWrites)
        .step("It is checked, and sent once", this::officerSends)
        .step("A reviewer sees who works with the child, and no more", this::reviewerDecides)
        .step("Three actions on the hub's queue, and agencies are asked", this::managerAsks)
        .step("Each agency answers, and sees no more than the question needs", this::agenciesAnswer)
        .step("Partners say what they think", this::partnersContribute)
        .step("A manager decides", this::managerDecides)
        .step("The referrer is told", this::referrerIsTold)
        .step("The child's file has it", this::fileHasIt)
        .step("Who may not see", this::othersMayNotSee)
        .step("What is left in the audit trail", this::auditHasIt);
  }

  private Visitor at(int width, String username) {
    return stage.visitor(width, script).as(username);
  }

  private void officerWrites() {
    var hale = at(Stage.PHONE, "officer.hale");
    officer = hale;
    hale.open("/notices");
    hale.see(pictures + "my-notices", "notices").follow("Raise a notice");
    hale.see(pictures + "notice-empty", "child").settled();
    hale.put("child1Given", child.given()).put("child1Family", child.family());
    hale.put("concern", "Found at 1am by the harbour with two adults. Smelt of cannabis, upset.");
    if (script) {
      hale.offline(true).press("Check before sending");
      hale.read("No connection. Your words are kept on this device");
      hale.picture("walk-notice-no-connection");
      hale.offline(false);
      // the phone gives the page up, and has it again later
      hale.open("/notices/new");
      hale.read("put back");
      assertThat(hale.field("child1Given")).hasValue(child.given());
    }
    hale.put("child1BornDay", child.born().getDayOfMonth())
        .put("child1BornMonth", child.born().getMonthValue())
        .put("child1BornYear", child.born().getYear())
        .put("child1Address", child.address())
        .put("child1Postcode", child.postcode())
        .put("child1Words", "I was only getting a lift")
        .tick("child1Sex", "F")
        .tick("child1Seen", "true")
        .tick("tags", "SUBSTANCE_MISUSE_CHILD")
        .tick("tags", "EXPLOITATION")
        .tick("grade", "RED")
        .put("gradeReason", "Adults not known to her family, at night")
        .tick("familyTold", "true");
    hale.see(pictures + "notice-filled", "child");
  }

  private void officerSends() {
    var hale = Objects.requireNonNull(officer);
    hale.press("Check before sending");
    hale.see(pictures + "notice-check", "Check what you will send").read(child.given());
    hale.press("Send");
    hale.page.waitForURL(Pattern.compile(".*/notices/[0-9a-f-]{36}.*"));
    hale.see(pictures + "notice-sent", "Notice sent").read("What happens next");
    contact = hale.page.url().replaceFirst(".*/notices/([0-9a-f-]{36}).*", "$1");
    reference = hale.page.locator(".govuk-panel__body strong").innerText().strip();
    // the officer is told nothing of what others know
    hale.notRead("Owen Davies").notRead(child.onlySocialCareKnows());
    hale.open("/notices");
    hale.see(pictures + "my-notices-with-one", "notices").read(reference);
    if (script) {
      hale.open("/notices/new");
      hale.settled().notRead("put back");
      assertThat(hale.field("child1Given")).hasValue("");
    }
  }

  private void reviewerDecides() {
    var okafor = at(Stage.DESK, "reviewer.okafor");
    okafor.open("/police-review");
    okafor.see(pictures + "review-worklist", "Police notices to review").read(child.name());
    okafor.follow("Review " + reference);
    okafor.see(pictures + "review", "Review " + reference);
    okafor.read("Open to social care: child in need").read("Owen Davies");
    okafor.notRead(child.onlySocialCareKnows()).notRead("Adolescents");
    okafor
        .put("research", "Two earlier missing episodes this year. Adults being identified.")
        .tick("share", "SHARE")
        .put("shareReason", "Risk of exploitation; agencies need it to protect her");
    if (okafor.field("recipients").count() > 0
        && okafor.page.locator("[name=recipients]:checked").count() == 0) {
      okafor.field("recipients").first().check();
    }
    okafor.press("Keep the review");
    okafor.read("Your review is kept");
    okafor.see(pictures + "review-kept", "Police notices to review");
  }

  private void managerAsks() {
    var bryce = at(Stage.DESK, "manager.bryce");
    bryce.open("/queue");
    bryce.see(pictures + "queue", "Queue").read(child.name());
    // one: the red one's own link; two: the page, ready; three: ask
    row(bryce, reference).locator("a:has-text('Ask agencies')").click();
    bryce.see(pictures + "ask", "Ask agencies about " + reference);
    assertThat(bryce.field("question")).not().hasValue("");
    bryce.tick("familyTold", "true").press("Ask");
    bryce.read("have been asked").read("Agencies asked");
    bryce.see(pictures + "contact-asked", child.given());
    bryce.open("/queue");
    bryce.see(pictures + "queue-asked", "Queue");
    assertThat(row(bryce, reference)).containsText("Decide");
  }

  private static Locator row(Visitor visitor, String words) {
    return visitor.page.locator("tbody tr", new Page.LocatorOptions().setHasText(words));
  }

  private Visitor answering(int width, String username, String picture) {
    var one = at(width, username);
    one.open("/requests");
    one.see(pictures + "requests-" + picture, "Information requests").read(child.name());
    row(one, child.name()).first().locator("a").click();
    one.see(pictures + "request-" + picture, "What do you know?");
    // the question, and not the notice
    one.notRead("harbour with two adults").notRead("Two earlier missing episodes");
    return one;
  }

  private void agenciesAnswer() {
    var kelly = answering(Stage.PHONE, "nurse.kelly", "health");
    requestToHealth = kelly.page.url();
    kelly.page.locator("summary:has-text('We know nothing about them')").click();
    kelly.press("Confirm: nothing known");
    kelly.read("Your answer has gone to the hub");
    kelly.see(pictures + "request-answered", "Information requests");

    var nowak = answering(Stage.DESK, "police.nowak", "police");
    nowak.put("concerns", SANITISED).put("relevance", "It bears on who is with her at night");
    nowak.tick("sensitive", "true").put("original", ORIGINAL);
    nowak.press("Send the answer");
    nowak.read("Your answer has gone to the hub");

    var morgan = answering(Stage.PHONE, "dsl.morgan", "school");
    morgan
        .put("concerns", "Attendance fell from 94% to 61% since September")
        .put("strengths", "Trusts her form tutor")
        .put("relevance", "The absences are the days after a late night");
    morgan.press("Send the answer");
    morgan.read("Your answer has gone to the hub");
  }

  private void partnersContribute() {
    var morgan = at(Stage.PHONE, "dsl.morgan");
    morgan.open("/contacts/" + contact + "/contributions");
    morgan.see(pictures + "contribution", "What do you think should happen?");
    morgan
        .put("words", "She needs someone outside the family to talk to, quickly")
        .tick("level", "3")
        .press("Add your contribution");
    morgan.read("Your contribution is kept");
    var ahmed = at(Stage.DESK, "screener.ahmed");
    ahmed.open("/contacts/" + contact + "/contributions");
    ahmed
        .put("words", "Strategy discussion today")
        .tick("level", "4")
        .put("dissent", "Level 3 understates the adults' part")
        .press("Add your contribution");
    ahmed.see(pictures + "contributions", "What do you think should happen?");
    ahmed.read("Level 3 understates");
  }

  private void managerDecides() {
    var osei = at(Stage.DESK, "manager.osei");
    osei.open("/contacts/" + contact);
    osei.see(pictures + "contact", child.given());
    osei.read("Nothing known.").read("Attendance fell").read(SANITISED).read("Sanitised");
    osei.notRead("heron-7");
    osei.follow("Decide");
    osei.see(pictures + "decision", "Decide about").read("Level 3 understates");
    osei.tick("level", "4")
        .tick("outcome", "STRATEGY_DISCUSSION")
        .put("rationale", "Exploitation is likely: adults at night, absences, cannabis.")
        .put("dissent", "School would have begun with early help")
        .tick("consent", "NOT_SOUGHT")
        .put("consentReason", "Telling the adults about her could put her at risk")
        .press("Record the decision");
    osei.read("Decided: strategy discussion");
    osei.see(pictures + "decided", child.given());
    osei.read("School would have begun with early help").notRead("heron-7");
  }

  private void referrerIsTold() {
    var bryce = at(Stage.DESK, "manager.bryce");
    bryce.open("/feedback");
    bryce.see(pictures + "feedback-waiting", "Referrers to tell");
    bryce.follow("Tell the referrer of " + reference);
    bryce.see(pictures + "feedback", "Tell the referrer").tick("then", "SEND").press("Save");
    bryce.read("The referrer has been told");
    var hale = at(Stage.PHONE, "officer.hale");
    hale.open("/my-feedback");
    hale.see(pictures + "my-feedback", "What came of it").read(reference);
    row(hale, reference).locator("a").first().click();
    hale.see(pictures + "my-feedback-one", "What came of " + reference).read("Strategy discussion");
    hale.notRead("Attendance fell").notRead(SANITISED).notRead("understates");
  }

  private void fileHasIt() {
    var davies = at(Stage.DESK, "sw.davies");
    davies.open("/people/search?words=" + child.given() + "+" + child.family());
    davies.see(pictures + "search", "Find a person").follow(child.name());
    davies.page.waitForURL(Pattern.compile(".*/children/.*"));
    davies.see(pictures + "child", "Child’s file").read(child.name());
    davies.read("Owen Davies").read("strategy discussion").read(reference).notRead("heron-7");
  }

  private void othersMayNotSee() {
    var singh = at(Stage.PHONE, "harbour.singh");
    assertThat(singh.open(requestToHealth))
        .as("health's request, asked for by Harbour")
        .isEqualTo(404);
    singh.see(pictures + "not-yours", "Page not found");
    assertThat(singh.open("/notices/" + contact)).isIn(403, 404);
    var hale = at(Stage.PHONE, "officer.hale");
    assertThat(hale.open("/contacts/" + contact)).as("the hub's page").isIn(403, 404);
    assertThat(hale.open("/queue")).isEqualTo(403);
    assertThat(hale.open("/contacts/" + contact + "/decision")).isIn(403, 404);
    var okafor = at(Stage.DESK, "reviewer.okafor");
    assertThat(okafor.open("/contacts/" + contact)).isIn(403, 404);
    assertThat(okafor.open("/people/search?words=" + child.family())).isEqualTo(403);
  }

  private void auditHasIt() {
    var finch = at(Stage.DESK, "auditor.finch");
    finch.open("/audit?about=" + contact);
    finch.see(pictures + "audit", "Audit trail");
    for (String name : new String[] {"Thomas Hale", "Ngozi Okafor", "Helen Bryce", "Grace Osei"}) {
      finch.read(name);
    }
    finch.read("Decide").read("Refused");
    finch.open("/audit?about=" + requestToHealth.replaceFirst(".*/", ""));
    finch.read("Jasdeep Singh").read("Refused").read("Aoife Kelly");
  }
}
