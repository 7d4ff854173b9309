package org.breakwater.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A finding becomes an action, a statement, a month of updates, a pack for each audience. */
final class ImprovementWalk {
  private static final String FINDING = "Notices graded green are neither reviewed nor shared.";
  private final Stage stage;
  private final boolean script;
  private final String area;
  private String source = "";
  private String action = "";
  private String meeting = "";

  ImprovementWalk(Stage stage, boolean script) {
    this.stage = stage;
    this.script = script;
    this.area = script ? "Northmere" : "Southmere";
  }

  Walk walk() {
    return new Walk(stage)
        .step("A source is entered with its findings", this::source)
        .step("The police answer it and share", this::answer)
        .step("The statement is agreed and sent", this::statement)
        .step("A month of updates, on nobody's word alone", this::updates)
        .step("The board's pack", this::board)
        .step("The commissioner's pack", this::commissioner)
        .step("The public version", this::everybody);
  }

  private Visitor person(String username) {
    return stage.visitor(Stage.DESK, script).as(username);
  }

  private void source() {
    var lead = person("lead.pascoe");
    lead.open("/improvement/sources/new");
    lead.see("improvement-enter", "Enter a source of findings");
    lead.field("kind").selectOption("JOINT_INSPECTION");
    lead.put("title", "Joint inspection of " + area).put("area", area);
    lead.put("datedDay", 8).put("datedMonth", 1).put("datedYear", 2026).press("Keep it");
    source = tail(lead.page.url());
    lead.see("improvement-source", "Joint inspection of " + area);
    lead.field("kind").selectOption("IMPROVEMENT");
    lead.put("words", FINDING).tick("agencies", "police").press("Add");
    lead.see("improvement-source-findings", "Joint inspection of").read(FINDING).read("A01");
  }

  private void answer() {
    var police = person("action.trevail");
    police.open("/improvement?source=" + source);
    police.see("improvement-plan", "Improvement plan").follow("Answer it");
    police.see("improvement-write", "Write an action");
    police.put("title", "Review every notice").put("ownerName", "Head of safeguarding");
    police.put("dueDay", 1).put("dueMonth", 12).put("dueYear", 2030);
    police.put("outcome", "Children are seen sooner").put("howKnown", "Share of notices reviewed");
    police.press("Keep as a draft").see("improvement-draft", "Review every notice").read("Draft");
    action = tail(police.page.url());
    var lead = person("lead.pascoe");
    assertThat(lead.open("/improvement/actions/" + action)).as("another's draft").isEqualTo(404);
    police.press("Share with the partnership").read("Not started");
  }

  private void statement() {
    String path = "/improvement/sources/" + source + "/statement";
    var police = person("action.trevail");
    police.open(path);
    police
        .see("improvement-statement", "Statement of action")
        .press("Our agency agrees this draft");
    var lead = person("lead.pascoe");
    lead.open(path);
    lead.put("sentTo", "statements@inspectorate.example").press("Record it as sent");
    lead.see("improvement-statement-sent", "Written statement of action").read(FINDING);
    assertThat(lead.page.request().get(lead.page.url() + "/pdf").body())
        .startsWith('%', 'P', 'D', 'F');
  }

  private void updates() {
    var police = person("action.trevail");
    police.open("/improvement/actions/" + action);
    open(police, "Add a measure");
    police.page.locator("#measure").fill("Notices reviewed");
    police.page.locator("#measure-value").fill("97");
    police.page.locator("#measure-day").fill("1");
    police.page.locator("#measure-day-month").fill("2");
    police.page.locator("#measure-day-year").fill("2026");
    police.page.locator("#measure-words").fill("Counted by hand");
    police.press("Add it").read("Evidence: a measure");
    open(police, "Say how it goes");
    police.tick("kind", "SAID_DONE").put("words", "In place").press("Record it");
    police.see("improvement-action", "Review every notice").read("Said done, not confirmed");
    var health = person("action.moyle");
    health.open("/improvement/actions/" + action);
    health.tick("kind", "CONFIRMED");
    health.page.locator("#judge-words").fill("Seen in a sample");
    health.press("Record the judgement").read("Complete, impact not judged");
  }

  private void board() {
    var lead = person("lead.pascoe");
    lead.open("/boards");
    lead.see("improvement-boards", "Boards");
    lead.put("name", area + " improvement board").put("kind", "Improvement board").put("number", 1);
    lead.press("Set it up").see("improvement-board", area + " improvement board");
    open(lead, "Arrange meetings");
    lead.page.locator("#first").fill("1");
    lead.page.locator("#first-month").fill("12");
    lead.page.locator("#first-year").fill("2030");
    lead.put("number", 1).put("place", "Town Hall").press("Arrange them");
    lead.follow("1 December 2030");
    meeting = tail(lead.page.url());
    lead.press("Make the pack").see("improvement-pack", area + " improvement board: pack for");
    var member = person("board.angove");
    member.open("/boards/meetings/" + meeting);
    member.see("improvement-meeting", area + " improvement board").follow("pack for");
    member.read("Review every notice").read("complete, impact not judged");
    assertThat(member.open("/queue")).as("no child's record").isEqualTo(403);
  }

  private void commissioner() {
    pack("COMMISSIONER_PACK");
    var commissioner = person("commissioner.rowe");
    commissioner.open("/improvement/papers");
    commissioner.see("improvement-papers", "Statements and packs").follow("Police actions");
    commissioner.read("Review every notice").notRead("Relationships and sex education");
    assertThat(commissioner.open("/boards")).isEqualTo(403);
  }

  private void everybody() {
    var lead = pack("PUBLIC_PLAN");
    lead.see("improvement-public", "Making things better for children");
    lead.read("Children are seen sooner").read("Reading age").notRead("Head of safeguarding");
  }

  private Visitor pack(String kind) {
    var lead = person("lead.pascoe");
    lead.open("/improvement/packs/new");
    lead.see("improvement-packs", "Make a pack").tick("kind", kind).press("Make it");
    return lead;
  }

  private static void open(Visitor who, String summary) {
    var details =
        who.page.locator(
            "details", new com.microsoft.playwright.Page.LocatorOptions().setHasText(summary));
    if (details.first().getAttribute("open") == null) {
      details.first().locator("summary").click();
    }
  }

  private static String tail(String address) {
    Matcher id = Pattern.compile("[0-9a-f-]{36}").matcher(address);
    assertThat(id.find()).as(address).isTrue();
    return id.group();
  }
}
