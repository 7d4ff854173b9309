package org.breakwater.improvement.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.Findings;
import org.breakwater.improvement.Letter;
import org.breakwater.improvement.NewFinding;
import org.breakwater.improvement.Room;
import org.breakwater.improvement.SourceId;
import org.breakwater.improvement.SourceKind;
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
  void aMeetingThatWouldFallOnAWeekendIsOnTheMondayAfter() {
    Room room = new Room(context);
    String board = room.board("Improvement board", 1);
    room.sent(
        room.lead,
        board + "/meetings",
        "dayDay",
        "28",
        "dayMonth",
        "1",
        "dayYear",
        "2027",
        "number",
        "2");
    assertThat(room.desk.page(room.member, board))
        .contains("28 January 2027", "1 March 2027")
        .doesNotContain("28 February 2027");
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
    UUID action =
        room.desk.value(
            "select id from improvement.item where meeting_id = :id and kind = 'ACTION'",
            meeting,
            UUID.class);
    room.desk.clock.advance(Duration.ofDays(9));
    assertThat(room.desk.page(room.member, board))
        .contains("Actions of this board", "Write to all", "Late", "Not yet")
        .doesNotContain("It is done");
    assertThat(
            room.desk
                .send(room.member, "/boards/actions/" + action + "/done")
                .getResponse()
                .getStatus())
        .isEqualTo(403);
    String pack = room.pack("BOARD_PACK", "meeting", meeting);
    assertThat(room.desk.page(room.member, pack))
        .contains("Actions of earlier meetings", "by 1 December 2026: late");
    room.sent(room.lead, "/boards/actions/" + action + "/done", "done", "true");
    assertThat(room.desk.page(room.lead, board))
        .contains("2 December 2026, recorded by " + room.lead.name(), "Open it again")
        .doesNotContain("Late");
    assertThat(room.desk.page(room.member, path)).contains("Done 2 December 2026");
    assertThat(room.desk.page(room.member, pack)).as("as reported").contains("2026: late");
    room.sent(room.lead, "/boards/actions/" + action + "/done", "done", "false");
    assertThat(room.desk.page(room.lead, board)).contains("It is done", "Late");
    assertThat(
            room.desk
                .send(room.lead, "/boards/actions/" + meeting + "/done")
                .getResponse()
                .getStatus())
        .as("a meeting is no action")
        .isEqualTo(404);
  }

  @Test
  void everyAuditAndFindingReachesTheBoardWithinOneCycle() {
    Room room = new Room(context);
    String board = room.board("Improvement board", 1);
    UUID first = room.meeting(board);
    UUID letter = room.letter();
    room.desk.clock.advance(Duration.ofMinutes(1));
    room.pack("BOARD_PACK", "meeting", first);
    assertThat(room.desk.page(room.member, board)).doesNotContain("Not laid before this board yet");
    room.desk.clock.advance(Duration.ofDays(7));
    // a finding added to what the board has seen, and an audit it has not
    room.desk
        .bean(Findings.class)
        .add(
            room.viewer(room.lead),
            new SourceId(letter),
            List.of(
                NewFinding.of(
                    FindingKind.IMPROVEMENT, "Found later", null, null, List.of("police"), null)));
    room.desk
        .bean(Findings.class)
        .accept(
            room.viewer(room.lead),
            Letter.of(
                SourceKind.AUDIT,
                "Multi-agency case audit",
                "Eastmarsh",
                LocalDate.of(2026, 11, 30)),
            List.of(
                NewFinding.of(
                    FindingKind.IMPROVEMENT,
                    "Plans lack dates",
                    null,
                    null,
                    List.of("social care"),
                    null)));
    assertThat(room.desk.page(room.member, board))
        .contains(
            "Not laid before this board yet",
            "Multi-agency case audit",
            "Joint targeted area inspection of Eastmarsh",
            "30 December 2026")
        .doesNotContain("Late");
    room.desk.clock.advance(Duration.ofDays(31));
    assertThat(room.desk.page(room.member, board)).as("a cycle has passed").contains("Late");
    String second = room.pack("BOARD_PACK", "meeting", first);
    assertThat(room.desk.page(room.member, second))
        .contains(
            "Multi-agency case audit (audit), 30 November 2026: 1 new finding",
            "Joint targeted area inspection of Eastmarsh (joint targeted area inspection), 8 January 2020: 1 new finding",
            "Found later",
            "Plans lack dates");
    assertThat(room.desk.page(room.member, board)).doesNotContain("Not laid before this board yet");
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
