package org.breakwater.improvement.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.breakwater.improvement.Room;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class PaperAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void aStatementIsNotTheCommissionersNorAnotherPartnershipsNorAnOfficers() {
    Room room = new Room(context);
    UUID letter = room.letter();
    room.action(letter, "A01", room.policeOwner);
    room.action(letter, "A02", room.healthOwner);
    room.agree(room.policeOwner, letter);
    room.agree(room.healthOwner, letter);
    String paper =
        room.sent(
            room.lead,
            "/improvement/sources/" + letter + "/statement/send",
            "sentTo",
            "inspectors");
    UUID id = UUID.fromString(paper.substring(paper.lastIndexOf('/') + 1));
    assertThat(room.desk.status(room.member, paper)).isEqualTo(200);
    assertThat(room.desk.status(room.commissioner, paper)).isEqualTo(404);
    assertThat(room.desk.status(room.commissioner, paper + "/pdf")).isEqualTo(404);
    assertThat(room.desk.traces(room.commissioner, id)).contains("REFUSED asked for paper");
    assertThat(room.desk.status(room.desk.officer(), paper + "/docx")).isEqualTo(404);
    assertThat(room.desk.status(room.desk.officer(), "/improvement/papers")).isEqualTo(403);
    Room elsewhere = new Room(context);
    assertThat(elsewhere.desk.status(elsewhere.lead, paper)).isEqualTo(404);
    assertThat(elsewhere.desk.page(elsewhere.lead, "/improvement/papers")).contains("None yet");
  }
}
