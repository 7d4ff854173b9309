package org.breakwater.improvement.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.breakwater.frontdoor.Desk;
import org.breakwater.improvement.Room;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class ProgrammeTests {
  @Autowired ApplicationContext context;

  @Test
  void boxesArrowsOrphansAndRegisters() {
    Room room = new Room(context);
    String page = room.programme();
    room.sent(
        room.lead,
        page + "/boxes",
        "stage",
        "NEED",
        "level",
        "Community",
        "words",
        "Few know what abuse is");
    room.sent(
        room.lead,
        page + "/boxes",
        "stage",
        "ACTIVITY",
        "level",
        "Community",
        "words",
        "Talk about it");
    assertThat(room.desk.page(room.lead, page))
        .contains("4 loose ends", "no activity meets it", "it meets no need");
    UUID source = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    UUID need = box(room, source, "NEED");
    UUID activity = box(room, source, "ACTIVITY");
    room.sent(room.lead, page + "/links", "from", need, "to", activity);
    assertThat(room.desk.page(room.member, page))
        .contains("2 loose ends")
        .doesNotContain("meets it");
    assertThat(
            room.desk
                .send(room.lead, page + "/links", "from", activity, "to", need)
                .getResponse()
                .getStatus())
        .isEqualTo(422);
    assertThat(
            new String(
                room.file(room.member, page + "/theory.svg"),
                java.nio.charset.StandardCharsets.UTF_8))
        .startsWith("<svg")
        .contains("Few know what abuse is");
    Object[] risk = {
      "register", "RISK", "title", "Too few volunteers", "words", "Ask partners early", "owner",
      "Programme lead", "likelihood", "3", "impact", "4", "state", "Open"
    };
    room.sent(room.lead, page + "/entries", risk);
    risk[9] = "9";
    assertThat(Desk.text(room.desk.send(room.lead, page + "/entries", risk)))
        .contains("Score the risk");
    room.sent(
        room.lead,
        page + "/entries",
        "register",
        "EQUALITY",
        "title",
        "Equality impact assessment",
        "state",
        "In development");
    assertThat(room.desk.page(room.member, page))
        .contains("12 of 25", "In development")
        .doesNotContain("Add to it");
  }

  private static UUID box(Room room, UUID source, String stage) {
    return room.desk.value(
        "select id from improvement.theory where source_id = :id and stage = '" + stage + "'",
        source,
        UUID.class);
  }
}
