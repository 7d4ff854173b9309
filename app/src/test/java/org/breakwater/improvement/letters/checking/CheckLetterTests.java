package org.breakwater.improvement.letters.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breakwater.frontdoor.Desk;
import org.breakwater.improvement.Room;
import org.breakwater.improvement.letters.GivenLetters;
import org.breakwater.improvement.letters.InventedLetters;
import org.breakwater.improvement.letters.KeptFinding;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MvcResult;

@BreakwaterTest
class CheckLetterTests {
  @Autowired ApplicationContext context;

  @Test
  void checkedPageByPageTheLetterEntersThePlanWordForWord() throws Exception {
    Room room = new Room(context);
    UUID letter = GivenLetters.given(room, InventedLetters.older());
    String page = "/improvement/letters/" + letter;
    var early = room.desk.send(room.lead, page + "/accept");
    assertThat(early.getResponse().getStatus()).isEqualTo(422);
    assertThat(Desk.text(early)).contains("before you accept the letter");
    assertThat(count(room, letter)).isZero();
    for (int number : pages(room, letter)) {
      assertThat(room.desk.page(room.lead, page + "?page=" + number))
          .contains("/pages/" + number + ".png", "I have checked page " + number);
      room.desk.send(room.lead, page + "/pages/" + number + "/checked");
    }
    var accepted = room.desk.send(room.lead, page + "/accept");
    String source = String.valueOf(accepted.getResponse().getRedirectedUrl());
    assertThat(room.desk.page(room.lead, source))
        .contains("S01", "S04", "A05", "C02", InventedLetters.IMPROVEMENTS.get(1));
    // it is not accepted twice, and its page leads to the plan
    assertThat(room.desk.send(room.lead, page + "/accept").getResponse().getStatus())
        .isEqualTo(404);
    assertThat(room.desk.status(room.lead, page)).isEqualTo(302);
    assertThat(room.desk.traces(room.lead, letter))
        .anyMatch(line -> line.startsWith("DECIDE accepted with 11 findings"));
  }

  @Test
  void aFindingIsCorrectedDividedJoinedAndLeftOut() throws Exception {
    Room room = new Room(context);
    UUID letter = GivenLetters.given(room, InventedLetters.report(false));
    String page = "/improvement/letters/" + letter;
    KeptFinding first = findings(room, letter).getFirst();
    String form = page + "/findings/" + first.id();
    String was = was(room.desk.page(room.lead, form));
    var wrong = room.desk.send(room.lead, form, "kind", "", "words", "", "was", was);
    assertThat(wrong.getResponse().getStatus()).isEqualTo(422);
    save(room, form, "PRIORITY_ACTION", "First half.\n\nSecond\nhalf.", was);
    assertThat(findings(room, letter).subList(0, 2))
        .extracting(KeptFinding::words)
        .containsExactly("First half.", "Second half.");
    UUID second = findings(room, letter).get(1).id();
    room.desk.send(room.lead, page + "/findings/" + second + "/join");
    KeptFinding joined = findings(room, letter).getFirst();
    assertThat(joined.words()).isEqualTo("First half. Second half.");
    assertThat(joined.byHand()).isTrue();
    save(room, form, "LEFT_OUT", joined.words(), was(room.desk.page(room.lead, form)));
    assertThat(room.desk.page(room.lead, page + "?page=" + joined.page())).contains("Left out");
    assertThat(findings(room, letter).getFirst().leftOut()).isTrue();
  }

  @Test
  void twoPeopleCorrectingOneFindingLoseNoWords() throws Exception {
    Room room = new Room(context);
    UUID letter = GivenLetters.given(room, InventedLetters.report(false));
    KeptFinding first = findings(room, letter).getFirst();
    String form = "/improvement/letters/" + letter + "/findings/" + first.id();
    String was = was(room.desk.page(room.lead, form));
    save(room, form, "IMPROVEMENT", "What one wrote.", was);
    MvcResult late = save(room, form, "IMPROVEMENT", "What the other wrote.", was);
    assertThat(late.getResponse().getStatus()).isEqualTo(409);
    assertThat(Desk.text(late)).contains("What one wrote.", "What the other wrote.");
    save(room, form, "IMPROVEMENT", "What the other wrote.", was(Desk.text(late)));
    assertThat(findings(room, letter).getFirst().words()).isEqualTo("What the other wrote.");
  }

  @Test
  void aLetterInAnUnknownLayoutIsMarkedByHand() throws Exception {
    Room room = new Room(context);
    UUID letter = GivenLetters.given(room, InventedLetters.minutes());
    String page = "/improvement/letters/" + letter;
    assertThat(findings(room, letter)).isEmpty();
    assertThat(room.desk.page(room.lead, page))
        .contains("not laid out in a way we know", "The board thanked the inspectors.");
    assertThat(Desk.text(room.desk.send(room.lead, page + "/accept")))
        .contains("Mark at least one finding");
    room.desk.send(
        room.lead,
        page + "/findings",
        "kind",
        "STRENGTH",
        "words",
        "The strengths found by the inspection were noted.\n\nThe board thanked the inspectors.",
        "page",
        "1",
        "agencies",
        "partnership");
    assertThat(findings(room, letter))
        .hasSize(2)
        .allMatch(one -> one.agencies().contains("partnership"));
    room.desk.send(room.lead, page + "/pages/1/checked");
    Object[] details = {
      "kind",
      "JOINT_INSPECTION",
      "title",
      "Letter",
      "area",
      "Thornmere",
      "receivedDay",
      "7",
      "receivedMonth",
      "1",
      "receivedYear",
      "2020",
      "addressees",
      "A\nB"
    };
    room.desk.send(room.lead, page + "/details", details);
    var accepted = room.desk.send(room.lead, page + "/accept");
    assertThat(accepted.getResponse().getStatus()).isEqualTo(302);
    assertThat(room.desk.page(room.lead, String.valueOf(accepted.getResponse().getRedirectedUrl())))
        .contains("S01", "S02", "About partnership", "chosen by hand");
  }

  @Test
  void detailsAreCorrectedAndWrongDatesAreMessages() throws Exception {
    Room room = new Room(context);
    UUID letter = GivenLetters.given(room, InventedLetters.report(false));
    String page = "/improvement/letters/" + letter;
    assertThat(room.desk.page(room.lead, page + "/details"))
        .contains("Fernhollow", "serious youth violence", "Cy Drover QPM");
    var wrong =
        room.desk.send(
            room.lead,
            page + "/details",
            "kind",
            "JOINT_INSPECTION",
            "title",
            "T",
            "area",
            "",
            "dueDay",
            "31",
            "dueMonth",
            "2",
            "dueYear",
            "2025");
    assertThat(wrong.getResponse().getStatus()).isEqualTo(422);
    assertThat(Desk.text(wrong))
        .contains("Enter the area inspected", "Enter a real date for the statement");
  }

  private static MvcResult save(Room room, String form, String kind, String words, String was) {
    return room.desk.send(room.lead, form, "kind", kind, "words", words, "page", "1", "was", was);
  }

  private static String was(String html) {
    Matcher was = Pattern.compile("name=\"was\" value=\"([0-9a-f]+)\"").matcher(html);
    assertThat(was.find()).isTrue();
    return was.group(1);
  }

  private static List<KeptFinding> findings(Room room, UUID letter) {
    return room.desk.bean(CheckLetter.class).findings(room.viewer(room.lead), letter);
  }

  private static List<Integer> pages(Room room, UUID letter) {
    return findings(room, letter).stream().map(CheckPages::pageOf).distinct().toList();
  }

  private static long count(Room room, UUID letter) {
    return room.desk.value(
        "select count(*) from improvement.letter where id = :id and source_id is not null",
        letter,
        Long.class);
  }
}
