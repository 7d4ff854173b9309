package org.breakwater.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** From the letter to what changed, as those who lead, carry and oversee it see it. */
final class ImprovementWalk {
  private static final String ACTION = "Review every notice";
  private final Stage stage;
  private final boolean script;
  private final LetterFiles file;
  private final String pictures;
  private final Map<String, Visitor> people = new HashMap<>();
  private LocalDate began = LocalDate.EPOCH;
  private String source = "";
  private String action = "";
  private String board = "";
  private String pack = "";

  ImprovementWalk(Stage stage, LetterFiles file, boolean script) {
    this.stage = stage;
    this.file = file;
    this.script = script;
    this.pictures = script ? "letter-" : "letter-without-script-";
  }

  Walk walk() {
    return new Walk(stage)
        .step("The letter comes in", this::given)
        .step("A person checks it beside its pages", this::checked)
        .step("Each finding is answered", this::answered)
        .step("The statement is agreed and sent", this::sent)
        .step("The board has its pack", this::board)
        .step("A month of work is recorded", this::month)
        .step("It is done, confirmed, and it helped", this::helped)
        .step("The board sees what moved", this::moved)
        .step("The commissioner is told the police's part", this::commissioner)
        .step("Anybody may read the public version", this::everybody)
        .step("A past day is told again", this::pastDay)
        .step("A programme is the same loop", this::programme);
  }

  private Visitor person(String username) {
    return people.computeIfAbsent(username, name -> stage.visitor(Stage.DESK, script).as(username));
  }

  private Visitor lead() {
    return person("lead.pascoe");
  }

  private Visitor police() {
    return person("action.trevail");
  }

  private void given() {
    began = today();
    lead().open("/improvement/letters/new");
    lead().see(pictures + "new", "Read an inspection letter");
    lead().page.setInputFiles("#file", new FilePayload(file.name(), "application/pdf", file.pdf()));
    Filling.date(lead(), "received", LocalDate.of(2026, 1, 8));
    lead().press("Read the letter");
    lead().see(pictures + "check", "Check the letter");
    lead().read(file.area());
    lead()
        .read(
            "Strength: %d, Area for improvement: %d"
                .formatted(file.strengths(), file.improvements()));
  }

  private void checked() {
    var lead = lead();
    Object wide = lead.page.evaluate("document.querySelector('.bw-page-picture').naturalWidth");
    assertThat(((Number) wide).intValue()).as("the page as printed").isGreaterThan(300);
    lead.press("Accept the letter").read("before you accept the letter");
    lead.page.locator(".govuk-summary-card__actions a").first().click();
    lead.see(pictures + "correct", "Correct a finding");
    lead.tick("agencies", "voluntary sector").press("Save").read("Changed or marked by hand");
    Locator check = lead.button("I have checked page");
    for (int page = 0; page < 20 && check.count() > 0; page++) {
      check.click();
      lead.read("is checked");
    }
    lead.read("you can accept the letter").press("Accept the letter");
    lead.see(pictures + "source", "Joint targeted area inspection");
    lead.read("S%02d".formatted(file.strengths())).read("A%02d".formatted(file.improvements()));
    lead.read("voluntary sector");
    source = Filling.tail(lead.page.url());
  }

  private void answered() {
    police().open("/improvement?source=" + source);
    police().see(pictures + "plan", "Improvement plan").follow("Answer it");
    write(police(), ACTION, "Head of safeguarding", "Children are seen sooner");
    police().read(ACTION).read("Draft");
    action = Filling.tail(police().page.url());
    assertThat(lead().open("/improvement/actions/" + action)).as("another's draft").isEqualTo(404);
    police().press("Share with the partnership").read("Not started");
    lead().open("/improvement/sources/" + source + "/actions/new");
    lead().see(pictures + "write", "Write an action");
    lead().page.locator("[name=findings]").all().stream().skip(1).forEach(Locator::check);
    write(lead(), "Answer the others together", "Director", "Children are heard");
    lead().press("Share with the partnership").read("Not started");
    lead().open("/improvement?source=" + source);
    lead().read("0 findings with no action");
  }

  private static void write(Visitor who, String title, String owner, String outcome) {
    who.put("title", title).put("ownerName", owner);
    Filling.date(who, "due", LocalDate.of(2030, 12, 1));
    who.put("outcome", outcome).put("howKnown", "Share of notices reviewed");
    who.press("Keep as a draft");
  }

  private void sent() {
    String path = "/improvement/sources/" + source + "/statement";
    police().open(path);
    police().see(pictures + "statement", "Statement of action");
    police().press("Our agency agrees this draft");
    lead().open(path);
    lead().read("has not agreed it yet").press("Our agency agrees this draft");
    lead().put("sentTo", "statements@inspectorate.example").press("Record it as sent");
    lead().read("Written statement of action").read(ACTION);
    byte[] pdf = lead().page.request().get(lead().page.url() + "/pdf").body();
    Papers.tagged(pdf, pictures + "statement", "Written statement of action", ACTION);
  }

  private void board() {
    var lead = lead();
    lead.open("/boards");
    lead.see(pictures + "boards", "Boards");
    lead.put("name", file.area() + " board").put("kind", "Improvement board").put("number", 1);
    lead.press("Set it up");
    board = lead.page.url();
    Filling.open(lead, "Give an agency a seat");
    lead.field("agency").selectOption(new SelectOption().setLabel("Tidewater Constabulary"));
    lead.put("person", "Police member");
    Filling.dateOf(lead, "from", began);
    lead.press("Keep the seat").read("Police member");
    Filling.open(lead, "Arrange meetings");
    Filling.dateOf(lead, "first", began.plusDays(2));
    lead.put("number", 2).put("place", "Town Hall").press("Arrange them");
    lead.see(pictures + "board", file.area() + " board");
    meeting(0);
    lead.press("Make the pack").see(pictures + "pack", file.area() + " board: pack for");
    lead.read("This is the first pack of its kind").read("not started");
    pack = lead.page.url();
  }

  /** Opens the first or the second meeting of the board. */
  private void meeting(int number) {
    lead().open(board);
    lead().page.locator("a[href^='/boards/meetings/']").nth(number).click();
  }

  private void month() {
    stage.house.clock.pass(Duration.ofDays(31));
    var police = police();
    police.open("/improvement/actions/" + action);
    Filling.open(police, "Say how it goes");
    police.tick("kind", "NOTE").put("words", "A second reviewer has begun").press("Record it");
    police.read("On track");
    Filling.open(police, "Add a measure");
    police.page.locator("#measure").fill("Notices reviewed");
    police.page.locator("#measure-value").fill("97");
    Filling.dateOf(police, "measure-day", today());
    police.page.locator("#measure-words").fill("Counted by hand");
    police.press("Add it").read("Evidence: a measure");
  }

  private void helped() {
    var police = police();
    Filling.open(police, "Say how it goes");
    police.tick("kind", "SAID_DONE").put("words", "In place").press("Record it");
    police.see(pictures + "action", ACTION).read("Said done, not confirmed");
    var health = person("action.moyle");
    health.open("/improvement/actions/" + action);
    judge(health, "CONFIRMED", "Seen in a sample").read("Complete, impact not judged");
    judge(health, "IMPACT_SEEN", "Children are seen days sooner").read("Impact seen");
    stage.house.clock.pass(Duration.ofDays(1));
    health.open("/improvement/actions/" + action);
    judge(health, "RECHECK_HELD", "It still holds").read("Closed: re-checked and holding");
  }

  private static Visitor judge(Visitor who, String kind, String why) {
    who.tick("kind", kind);
    who.page.locator("#judge-words").fill(why);
    return who.press("Record the judgement");
  }

  private void moved() {
    meeting(1);
    lead().press("Make the pack").read("Since the pack of");
    lead().read("from not started to closed: re-checked and holding");
    lead().open(pack);
    lead().read("not started").notRead("re-checked and holding");
    var member = person("board.angove");
    member.open(board);
    member.page.locator("a[href^='/boards/meetings/']").nth(1).click();
    member.see(pictures + "meeting", file.area() + " board").follow("pack for");
    member.read(ACTION);
    assertThat(member.open("/queue")).as("no child's record").isEqualTo(403);
  }

  private void commissioner() {
    make("COMMISSIONER_PACK");
    var commissioner = person("commissioner.rowe");
    commissioner.open("/improvement/papers");
    commissioner.see(pictures + "papers", "Statements and packs").follow("Police actions");
    commissioner.see(pictures + "commissioner", "Police actions").read(ACTION);
    commissioner.notRead("Answer the others together");
    assertThat(commissioner.open("/boards")).isEqualTo(403);
    assertThat(commissioner.open("/queue")).as("no child's record").isEqualTo(403);
  }

  private void everybody() {
    make("PUBLIC_PLAN");
    lead().press("Publish it").read("Anybody reads it");
    String address =
        String.valueOf(lead().page.locator("a[href^='/published/']").getAttribute("href"));
    var anybody = stage.visitor(Stage.DESK, script);
    assertThat(anybody.open(address)).as("without sign-in").isEqualTo(200);
    anybody.see(pictures + "public", "Making things better for children");
    anybody.read("Children are seen sooner").read("Done, checked twice").read("Reading age");
    anybody.notRead("Head of safeguarding").notRead("Morwenna Pascoe").notRead("Sign out");
    Papers.tagged(
        anybody.page.request().get(address + "/pdf").body(),
        pictures + "public",
        "Making things better for children",
        ACTION);
    anybody.open("/improvement");
    assertThat(anybody.page.url()).as("inside, one signs in").contains("/sign-in");
  }

  private void pastDay() {
    lead()
        .open(
            "/improvement?source=%s&onDay=%d&onMonth=%d&onYear=%d"
                .formatted(source, began.getDayOfMonth(), began.getMonthValue(), began.getYear()));
    lead().see(pictures + "past", "Improvement plan as at");
    lead().read("2 actions").read("2 not started").notRead("Closed: re-checked");
    lead().open("/improvement?source=" + source);
    lead().read("Closed: re-checked and holding");
    stage.house.clock.backToNow();
  }

  private void programme() {
    var lead = lead();
    lead.open("/improvement/sources");
    lead.follow("Together for Childhood").follow("Theory of change and registers");
    lead.see(pictures + "programme", "Together for Childhood");
    lead.read("1 loose end").read("Reported on 13 March 2019: Draft completed");
    lead.read("Governance group: not yet").read("Not scored yet");
    lead.page
        .locator("tr", new Page.LocatorOptions().setHasText("Some communities are not reached"))
        .locator("a")
        .click();
    lead.see(pictures + "risk", "Change a risk");
    lead.put("likelihood", script ? 3 : 2).put("impact", 4).press("Save");
    lead.read(script ? "12 of 25" : "8 of 25");
  }

  private void make(String kind) {
    lead().open("/improvement/packs/new");
    if (kind.equals("PUBLIC_PLAN")) {
      lead().see(pictures + "pack-new", "Make a pack");
    }
    lead().tick("kind", kind).press("Make it");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(stage.house.clock.instant(), House.LONDON);
  }
}
