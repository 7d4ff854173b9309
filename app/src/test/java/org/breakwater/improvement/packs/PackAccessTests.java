package org.breakwater.improvement.packs;

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
class PackAccessTests {
  @Autowired ApplicationContext context;

  @Test
  void onlyTheLeadMakesPacksAndEachAudienceReadsItsOwn() {
    Room room = new Room(context);
    room.letter();
    for (Staff who :
        List.of(room.member, room.commissioner, room.healthOwner, room.desk.officer())) {
      assertThat(room.desk.status(who, "/improvement/packs/new")).isEqualTo(403);
      assertThat(
              room.desk
                  .send(who, "/improvement/packs/new", "kind", "PUBLIC_PLAN")
                  .getResponse()
                  .getStatus())
          .isEqualTo(403);
    }
    String commissioners = room.pack("COMMISSIONER_PACK");
    String scrutiny = room.pack("SCRUTINY_PACK");
    assertThat(room.desk.status(room.member, commissioners)).isEqualTo(404);
    assertThat(room.desk.status(room.commissioner, commissioners)).isEqualTo(200);
    assertThat(room.desk.status(room.commissioner, scrutiny)).isEqualTo(404);
    assertThat(room.desk.page(room.commissioner, "/improvement/papers"))
        .contains(commissioners)
        .doesNotContain(scrutiny);
    Room elsewhere = new Room(context);
    assertThat(
            elsewhere
                .desk
                .send(
                    elsewhere.lead,
                    "/improvement/packs/new",
                    "kind",
                    "BOARD_PACK",
                    "meeting",
                    room.meeting(room.board("Board", 1)))
                .getResponse()
                .getStatus())
        .as("another partnership's meeting")
        .isEqualTo(404);
    assertThat(UUID.fromString(scrutiny.substring(scrutiny.lastIndexOf('/') + 1))).isNotNull();
  }
}
