package org.breakwater.improvement.boards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.breakwater.improvement.Room;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class BoardAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void membersReadTheLeadKeepsAndNobodyElseEnters() {
    Room room = new Room(context);
    String board = room.board("Improvement board", 1);
    UUID meeting = room.meeting(board);
    String path = "/boards/meetings/" + meeting;
    assertThat(room.desk.status(room.member, path)).isEqualTo(200);
    assertThat(
            room.desk
                .send(room.member, path + "/items", "kind", "DECISION", "words", "Mine")
                .getResponse()
                .getStatus())
        .isEqualTo(403);
    assertThat(room.desk.status(room.commissioner, "/boards")).isEqualTo(403);
    assertThat(room.desk.status(room.commissioner, board)).isEqualTo(404);
    assertThat(room.desk.status(room.commissioner, path)).isEqualTo(404);
    assertThat(room.desk.status(room.desk.officer(), path)).isEqualTo(404);
    UUID id = UUID.fromString(board.substring(board.lastIndexOf('/') + 1));
    assertThat(room.desk.traces(room.commissioner, id)).contains("REFUSED asked for board");
    Room elsewhere = new Room(context);
    assertThat(elsewhere.desk.status(elsewhere.lead, board)).isEqualTo(404);
  }
}
