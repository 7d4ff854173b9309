package org.breakwater.improvement.packs;

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
class PackTests {
  @Autowired ApplicationContext context;

  @Test
  void aPackSaysWhatMovedAndStaysAsReported() {
    Room room = new Room(context);
    UUID letter = room.letter();
    String board = room.board("Improvement board", 1);
    UUID first = room.meeting(board);
    UUID action = room.action(letter, "A02", room.healthOwner);
    String before = room.pack("BOARD_PACK", "meeting", first);
    assertThat(room.desk.page(room.member, before))
        .contains(
            "This is the first pack of its kind", "1 not started", "A01 Notices graded green");
    room.desk.clock.advance(Duration.ofDays(30));
    room.happened(room.healthOwner, action, "NOTE");
    room.happened(room.lead, action, "OVERRIDDEN", "about", "AT_RISK");
    room.sent(
        room.lead,
        board + "/meetings",
        "dayDay",
        "24",
        "dayMonth",
        "12",
        "dayYear",
        "2026",
        "number",
        "1");
    UUID second =
        room.desk.value(
            "select id from improvement.meeting where board_id = :id and on_day = date '2026-12-24'",
            UUID.fromString(board.substring(board.lastIndexOf('/') + 1)),
            UUID.class);
    String after = room.pack("BOARD_PACK", "meeting", second);
    assertThat(room.desk.page(room.member, after))
        .contains(
            "from not started to at risk",
            "set to at risk by",
            "computed: on track",
            "Since the pack of 23 November 2026");
    assertThat(room.desk.page(room.member, before)).as("as reported").contains("1 not started");
  }

  @Test
  void theCommissionersPackHasThePolicesActionsOnly() {
    Room room = new Room(context);
    UUID letter = room.letter();
    room.action(letter, "A01", room.policeOwner);
    room.action(letter, "A02", room.healthOwner);
    String pack = room.pack("COMMISSIONER_PACK");
    assertThat(room.desk.page(room.commissioner, pack))
        .contains("Answer A01", "1 action in all")
        .doesNotContain("Answer A02", "standard health assessment");
    String scrutiny = room.pack("SCRUTINY_PACK");
    assertThat(room.desk.page(room.member, scrutiny))
        .contains("Answer A01", "Answer A02")
        .doesNotContain("Head of service");
  }

  @Test
  void thePublicVersionNamesNobodyAndSaysItsReadingAge() {
    Room room = new Room(context);
    UUID letter = room.letter();
    UUID named =
        room.action(
            letter,
            "A01",
            room.policeOwner,
            "title",
            "Ask Test board member to lead",
            "ownerName",
            "Jo Bloggs");
    var refused = room.desk.send(room.lead, "/improvement/packs/new", "kind", "PUBLIC_PLAN");
    assertThat(refused.getResponse().getStatus()).isEqualTo(422);
    assertThat(Desk.text(refused)).contains("It would name Test board member");
    assertThat(named).isNotNull();
    Room other = new Room(context);
    UUID action = other.action(other.letter(), "A02", other.healthOwner, "ownerName", "Jo Bloggs");
    other.happened(
        other.healthOwner, action, "CHILDS_WORDS", "consent", "PUBLIC", "words", "Now they listen");
    other.happened(
        other.healthOwner,
        action,
        "PARENTS_WORDS",
        "consent",
        "BOARD",
        "words",
        "Only for the board");
    String pack = other.pack("PUBLIC_PLAN");
    assertThat(other.desk.page(other.commissioner, pack))
        .contains("Now they listen", "Children are heard sooner", "Reading age", "Under way")
        .doesNotContain("Jo Bloggs", "Only for the board");
  }
}
