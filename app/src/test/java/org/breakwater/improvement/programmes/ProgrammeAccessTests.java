package org.breakwater.improvement.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.breakwater.improvement.Room;
import org.breakwater.sharing.Directory.Staff;
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
    room.sent(room.lead, page + "/entries", "register", "BLOCK", "title", "Block");
    UUID entry =
        room.desk.value("select id from improvement.entry where source_id = :id", id, UUID.class);
    String form = page + "/entries/" + entry;
    assertThat(room.desk.status(room.lead, form)).isEqualTo(200);
    for (Staff who : List.of(room.member, room.healthOwner, room.commissioner)) {
      assertThat(room.desk.status(who, form)).isEqualTo(404);
      assertThat(room.desk.send(who, form, "title", "Mine", "version", 1).getResponse().getStatus())
          .isEqualTo(403);
      assertThat(room.desk.status(who, page + "/boxes/" + entry)).isEqualTo(404);
    }
    Room elsewhere = new Room(context);
    assertThat(elsewhere.desk.status(elsewhere.lead, form)).isEqualTo(404);
    assertThat(elsewhere.desk.status(elsewhere.lead, page)).isEqualTo(404);
    assertThat(room.desk.status(room.lead, "/improvement/programmes/" + room.letter()))
        .as("a letter is no programme")
        .isEqualTo(404);
  }
}
