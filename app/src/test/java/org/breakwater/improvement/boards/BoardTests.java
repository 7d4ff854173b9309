package org.breakwater.improvement.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.breakwater.improvement.Room;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class BoardTests {
  @Autowired ApplicationContext context;

  @Test
  void attendanceOverTwelveMonthsShowsTheThinOnesAndADeputyCounts() {
    Room room = new Room(context);
    String board = room.board("Improvement board", 1);
    room.seat(board, Kind.POLICE, "A. Superintendent");
    room.seat(board, Kind.HEALTH_TRUST, "A. Nurse");
    room.sent(
        room.lead,
        board + "/meetings",
        "dayDay",
        "24",
        "dayMonth",
        "11",
        "dayYear",
        "2026",
        "number",
        "2",
        "place",
        "Town Hall");
    for (String how : new String[] {"DEPUTY", "PRESENT"}) {
      room.desk.clock.advance(Duration.ofDays(how.equals("DEPUTY") ? 1 : 31));
      UUID meeting =
          room.desk.value(
              "select id from improvement.meeting where board_id = :id and on_day <= date '"
                  + room.desk.clock.instant().toString().substring(0, 10)
                  + "' order by on_day desc limit 1",
              UUID.fromString(board.substring(board.lastIndexOf('/') + 1)),
              UUID.class);
      Object[] came = room.came(meeting, how, how.equals("DEPUTY") ? "PRESENT" : "APOLOGIES");
      assertThat(
              room.desk
                  .send(room.lead, "/boards/meetings/" + meeting + "/attendance", came)
                  .getResponse()
                  .getStatus())
          .isEqualTo(302);
    }
    assertThat(room.desk.page(room.member, board))
        .contains("100%", "50%", "Thin", "Sent a deputy", "Apologies", "24 November 2026");
    assertThat(room.desk.page(room.member, "/boards")).contains("Health trust");
  }

  @Test
  void decisionsAndActionsStandOnTheRecordAndAnActionNeedsAnOwnerAndADate() {
    Room room = new Room(context);
    String board = room.board("Improvement board", 1);
    UUID meeting = room.meeting(board);
    String path = "/boards/meetings/" + meeting;
    room.sent(room.lead, path + "/items", "kind", "DECISION", "words", "Fund the hub post");
    var wrong =
        room.desk.send(room.lead, path + "/items", "kind", "ACTION", "words", "Write to all");
    assertThat(wrong.getResponse().getStatus()).isEqualTo(422);
    room.sent(
        room.lead,
        path + "/items",
        "kind",
        "ACTION",
        "words",
        "Write to all",
        "owner",
        "The chair",
        "dayDay",
        "1",
        "dayMonth",
        "12",
        "dayYear",
        "2026");
    assertThat(room.desk.page(room.member, path))
        .contains("Fund the hub post", "Write to all. The chair, by 1 December 2026");
  }

  @Test
  void everyNewFindingIsShownToTheBoardUntilAPackHasToldIt() {
    Room room = new Room(context);
    String board = room.board("Improvement board", 1);
    UUID meeting = room.meeting(board);
    room.letter();
    assertThat(room.desk.page(room.member, board))
        .contains("Not laid before this board yet", "Joint targeted area inspection of Eastmarsh");
    room.desk.clock.advance(Duration.ofMinutes(1));
    String pack =
        room.sent(room.lead, "/improvement/packs/new", "kind", "BOARD_PACK", "meeting", meeting);
    assertThat(room.desk.page(room.member, pack))
        .contains("New audits, inspections and other findings", "Eastmarsh");
    assertThat(room.desk.page(room.member, board)).doesNotContain("Not laid before this board yet");
    assertThat(room.desk.page(room.member, "/boards/meetings/" + meeting)).contains(pack);
  }
}
