package org.breakwater.improvement.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.breakwater.improvement.Room;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class StatementAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void theDraftIsThePartnersAndNotTheCommissionersNorAnybodyElses() {
    Room room = new Room(context);
    UUID letter = room.letter();
    String path = "/improvement/sources/" + letter + "/statement";
    assertThat(room.desk.status(room.member, path)).isEqualTo(200);
    assertThat(room.desk.status(room.commissioner, path)).isEqualTo(404);
    assertThat(room.desk.traces(room.commissioner, letter))
        .contains("REFUSED asked for statement of action");
    assertThat(room.desk.status(room.desk.officer(), path)).isEqualTo(404);
    Room elsewhere = new Room(context);
    assertThat(elsewhere.desk.status(elsewhere.lead, path)).isEqualTo(404);
    assertThat(room.desk.send(room.member, path + "/send", "sentTo", "x").getResponse().getStatus())
        .isEqualTo(403);
    assertThat(
            room.desk.send(room.member, path + "/agree", "digest", "x").getResponse().getStatus())
        .isEqualTo(403);
  }

  @Test
  void anotherAgencysDraftActionIsNotInIt() {
    Room room = new Room(context);
    UUID letter = room.letter();
    room.draft(letter, "A01", room.policeOwner);
    String path = "/improvement/sources/" + letter + "/statement";
    assertThat(room.desk.page(room.policeOwner, path)).doesNotContain("Answer A01");
    assertThat(room.desk.page(room.lead, path)).doesNotContain("Answer A01");
  }
}
