package org.breakwater.improvement.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.breakwater.improvement.Room;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class ProgrammeAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void partnersReadTheLeadWritesAndTheCommissionerAndStrangersSeeNothing() {
    Room room = new Room(context);
    String page = room.programme();
    assertThat(room.desk.status(room.member, page)).isEqualTo(200);
    assertThat(
            room.desk
                .send(room.member, page + "/entries", "register", "BLOCK", "title", "Mine")
                .getResponse()
                .getStatus())
        .isEqualTo(403);
    assertThat(room.desk.status(room.commissioner, page)).isEqualTo(404);
    assertThat(room.desk.status(room.commissioner, page + "/theory.svg")).isEqualTo(404);
    UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    assertThat(room.desk.traces(room.commissioner, id)).contains("REFUSED asked for programme");
    assertThat(room.desk.status(room.desk.officer(), page)).isEqualTo(404);
    Room elsewhere = new Room(context);
    assertThat(elsewhere.desk.status(elsewhere.lead, page)).isEqualTo(404);
    assertThat(room.desk.status(room.lead, "/improvement/programmes/" + room.letter()))
        .as("a letter is no programme")
        .isEqualTo(404);
  }
}
