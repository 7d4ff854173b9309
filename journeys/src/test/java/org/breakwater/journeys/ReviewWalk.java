package org.breakwater.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Twins whom the matcher is not sure about: joined by mistake, and taken apart again twice. */
final class ReviewWalk {
  private final Stage stage;
  private final TwinsByTheQuay twins;
  private final boolean script;
  private final String pictures;
  private String aboutSaraFirst = "";
  private String aboutSara = "";
  private String aboutZara = "";

  ReviewWalk(Stage stage, TwinsByTheQuay twins, boolean script) {
    this.stage = stage;
    this.twins = twins;
    this.script = script;
    this.pictures = script ? "review-" : "review-without-script-";
  }

  Walk walk() {
    return new Walk(stage)
        .step("A child on a plan is asked about before others", this::planWaits)
        .step("A red contact puts the question first", this::redWaits)
        .step(
            "The records and the household are side by side, and a twin is named", this::sideBySide)
        .step("Not sure yet: it stays open with a note", this::notSure)
        .step("Somebody decides, wrongly, that they are one", this::joined)
        .step("Work goes on about both", this::workGoesOn)
        .step("The decision is undone: each has what is theirs", this::undone)
        .step("Joined again, and split by hand: each has what is theirs", this::splitByHand)
        .step("Different people: not asked again", this::different)
        .step("An administrator reads what the figures mean, and tries others", this::figures)
        .step("The records teach figures, which are looked at, taken and given back", this::learnt)
        .step("Who may not see", this::othersMayNotSee);
  }

  private Visitor at(int width, String username) {
    return stage.visitor(width, script).as(username);
  }

  private Locator row(Visitor visitor) {
    return visitor.page.locator(
        "tbody tr", new Page.LocatorOptions().setHasText("Zara " + twins.family()));
  }

  private void planWaits() {
    var bryce = at(Stage.DESK, "manager.bryce");
    find(bryce);
    bryce.see(pictures + "queue-plan", "Possible matches");
    assertThat(row(bryce).first()).containsText("Plan or looked after");
    assertThat(row(bryce).first()).containsText("Child protection plan");
    bryce.open("/people/review?waits=nothing");
    bryce.see(pictures + "queue-nothing", "Possible matches").read("No contact, plan or service");
  }

  private void redWaits() {
    aboutSaraFirst = notice("Sara", "Sara was found alone on the quay at night");
    var bryce = at(Stage.PHONE, "manager.bryce");
    bryce.open("/people/review");
    bryce.see(pictures + "queue-red", "Possible matches");
    assertThat(row(bryce).first()).containsText("Red contact waits");
  }

  private void sideBySide() {
    var bryce = question();
    bryce
        .see(pictures + "question", "Is this one person?")
        .read("twins look like this")
        .read("Tamsin " + twins.family())
        .read("The household")
        .read("could be those of twins");
  }

  private void notSure() {
    var bryce = question();
    bryce.press("Not sure yet").read("Enter what you have found out");
    bryce.put("why", "Rang the school: they ring back after lunch").press("Not sure yet");
    bryce.read("Left open, with your note");
    bryce.see(pictures + "left-open", "Possible matches");
    assertThat(row(bryce).first()).containsText("Left open by Helen Bryce");
    question().read("they ring back after lunch");
  }

  private void joined() {
    join("The school said there is only one");
    assertThat(twins.person(twins.sara())).isEqualTo(twins.person(twins.zara()));
  }

  private void join(String why) {
    var bryce = question();
    bryce.put("why", why).press("Same person");
    bryce.see(pictures + "joined", "Is this one person?").read("Same person").read(why);
    bryce.read("Undo this decision");
  }

  private void workGoesOn() {
    aboutZara = notice("Zara", "Zara came to school with a burn on her hand");
    aboutSara = notice("Sara", "Sara told an officer that she is afraid to go home");
    var davies = at(Stage.DESK, "manager.bryce");
    davies.open("/children/" + twins.person(twins.zara()).value());
    davies.see(pictures + "as-one", "Child’s file");
    davies.read(aboutSaraFirst).read(aboutZara).read(aboutSara);
  }

  private void undone() {
    var bryce = at(Stage.DESK, "manager.bryce");
    bryce.open("/people/" + twins.person(twins.zara()).value() + "/records");
    bryce.see(pictures + "records", "Records of");
    bryce.press("Undo");
    bryce.read("Undone: every record stands as it did before");
    eachHasTheirs("undone");
  }

  private void splitByHand() {
    join("Said again to be one");
    var bryce = at(Stage.DESK, "manager.bryce");
    bryce.open("/people/" + twins.person(twins.zara()).value() + "/records");
    Locator saras =
        bryce.page.locator(
            "tbody tr:has(input[name=records])", new Page.LocatorOptions().setHasText("Sara"));
    for (int i = 0; i < saras.count(); i++) {
      saras.nth(i).locator("input").check();
    }
    bryce.put("why", "A health visitor knows both girls").press("Split out the chosen records");
    bryce.see(pictures + "split", "Records of");
    eachHasTheirs("split");
  }

  private void different() {
    var bryce = at(Stage.DESK, "manager.bryce");
    bryce.open("/people/review");
    bryce.see(pictures + "queue-after", "Possible matches");
    assertThat(row(bryce)).hasCount(0);
  }

  /** The first page of the queue that has the question. */
  private void find(Visitor visitor) {
    for (int page = 1; page <= 9; page++) {
      visitor.open("/people/review?page=" + page);
      if (row(visitor).count() > 0) {
        return;
      }
    }
  }

  private void figures() {
    var lowe = at(Stage.DESK, "admin.lowe");
    lowe.open("/admin/matching");
    lowe.see(pictures + "figures", "When records are joined").notRead(twins.family());
    lowe.read("people have since split out").read("The model says");
    lowe.put("certain", "99.9").put("file", "95").press("Show what would change");
    lowe.see(pictures + "figures-tried", "When records are joined");
    lowe.read("would be withdrawn at once").read("Nothing that is joined, split or decided");
    lowe.press("Save these figures").read("Enter why, and where it was agreed");
  }

  private void learnt() {
    var lowe = at(Stage.PHONE, "admin.lowe");
    lowe.open("/admin/matching");
    lowe.press("Learn from our records now").read("Figures will be learnt");
    lowe.see(pictures + "learning", "When records are joined");
    Locator waiting = lowe.page.getByText("Learnt figures wait for your decision");
    for (int look = 0; look < 90 && waiting.count() == 0; look++) {
      lowe.page.waitForTimeout(1_000);
      lowe.open("/admin/matching");
    }
    lowe.press("Show what the learnt figures would change");
    lowe.see(pictures + "learnt", "When records are joined").notRead(twins.family());
    lowe.read("joined without asking, and stay so");
    lowe.press("Use the learnt figures").read("Enter why, and where it was agreed");
    lowe.put("reason", "The board looked at twenty pairs").press("Use the learnt figures");
    lowe.read("In use now: the figures learnt from").read("The board looked at twenty pairs");
    lowe.see(pictures + "learnt-used", "When records are joined");
    lowe.put("reason", "The hub was asked too often").press("Go back to the program");
    lowe.read("In use now: the figures that the program comes with");
  }

  /** Nothing recorded since the join stands with the wrong child. */
  private void eachHasTheirs(String when) {
    assertThat(twins.person(twins.sara())).isNotEqualTo(twins.person(twins.zara()));
    var bryce = at(Stage.DESK, "manager.bryce");
    bryce.open("/children/" + twins.person(twins.zara()).value());
    bryce.see(pictures + when + "-zara", "Child’s file").read(aboutZara);
    bryce.notRead(aboutSara).notRead(aboutSaraFirst).notRead("Owen Davies");
    bryce.open("/children/" + twins.person(twins.sara()).value());
    bryce.see(pictures + when + "-sara", "Child’s file").read(aboutSara).read(aboutSaraFirst);
    bryce.read("Owen Davies").notRead(aboutZara);
  }

  private void othersMayNotSee() {
    for (String username : new String[] {"officer.hale", "dsl.morgan", "sw.davies", "admin.lowe"}) {
      var one = at(Stage.DESK, username);
      assertThat(one.open("/people/review")).as(username).isEqualTo(403);
    }
  }

  private Visitor question() {
    var bryce = at(Stage.DESK, "manager.bryce");
    find(bryce);
    row(bryce).first().locator("a").first().click();
    bryce.page.waitForURL(Pattern.compile(".*/people/review/[0-9a-f-]{36}"));
    return bryce;
  }

  /** An officer sends a red notice; its reference. */
  private String notice(String given, String concern) {
    var hale = at(Stage.PHONE, "officer.hale");
    hale.open("/notices/new");
    hale.settled();
    hale.put("child1Given", given).put("child1Family", twins.family());
    hale.put("child1BornDay", twins.born().getDayOfMonth())
        .put("child1BornMonth", twins.born().getMonthValue())
        .put("child1BornYear", twins.born().getYear())
        .put("child1Address", twins.address())
        .put("child1Postcode", twins.postcode())
        .put("concern", concern)
        .tick("child1Sex", "F")
        .tick("tags", "PHYSICAL_ABUSE")
        .tick("grade", "RED")
        .put("gradeReason", "A child alone and afraid");
    hale.press("Check before sending");
    hale.press("Send");
    hale.page.waitForURL(Pattern.compile(".*/notices/[0-9a-f-]{36}.*"));
    return hale.page.locator(".govuk-panel__body strong").innerText().strip();
  }
}
