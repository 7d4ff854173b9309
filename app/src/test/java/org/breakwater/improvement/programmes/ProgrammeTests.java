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
        .doesNotContain("Add to it", "/entries/");
    risk[9] = "";
    risk[11] = "";
    risk[3] = "Not scored so far";
    room.sent(room.lead, page + "/entries", risk);
    assertThat(room.desk.page(room.member, page)).contains("Not scored yet");
  }

  @Test
  void aRiskAndABoxAreChangedAndWhatTheySaidBeforeStaysBesideThem() {
    Room room = new Room(context);
    String page = room.programme();
    UUID source = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    Object[] risk = {
      "register",
      "RISK",
      "title",
      "Too few volunteers",
      "words",
      "Ask early",
      "owner",
      "Lead",
      "likelihood",
      "3",
      "impact",
      "4",
      "state",
      "Open",
      "version",
      1
    };
    room.sent(room.lead, page + "/entries", risk);
    UUID entry =
        room.desk.value(
            "select id from improvement.entry where source_id = :id", source, UUID.class);
    String form = page + "/entries/" + entry;
    assertThat(room.desk.page(room.lead, form)).contains("Change a risk", "Too few volunteers");
    risk[9] = "2";
    room.sent(room.lead, form, risk);
    assertThat(room.desk.page(room.member, page)).contains("8 of 25").doesNotContain("12 of 25");
    assertThat(room.desk.page(room.lead, form))
        .contains(
            "Too few volunteers. Ask early. Owner: Lead. Likelihood and impact: 3 and 4. State: Open",
            room.lead.name() + " changed it");
    risk[7] = "";
    risk[15] = 2;
    var wrong = room.desk.send(room.lead, form, risk);
    assertThat(wrong.getResponse().getStatus()).isEqualTo(422);
    risk[7] = "Somebody else";
    risk[15] = 1;
    var late = room.desk.send(room.lead, form, risk);
    assertThat(late.getResponse().getStatus()).isEqualTo(409);
    assertThat(Desk.text(late)).contains("Somebody changed it while you wrote", "Somebody else");
    room.sent(
        room.lead, page + "/boxes", "stage", "NEED", "level", "Community", "words", "Few know");
    String box = page + "/boxes/" + box(room, source, "NEED");
    assertThat(room.desk.page(room.lead, box)).contains("Change a box", "Few know");
    room.sent(room.lead, box, "level", "System", "words", "Few agencies know", "version", 1);
    assertThat(room.desk.page(room.member, page)).contains("System: Few agencies know");
    assertThat(room.desk.page(room.lead, box)).contains("Community: Few know");
    assertThat(
            room.desk
                .send(room.lead, box, "level", "System", "words", "", "version", 2)
                .getResponse()
                .getStatus())
        .isEqualTo(422);
    // the house's own history keeps every column of both
    assertThat(
            room.desk.value(
                "select count(*) from sharing.history where row_id = :id and before is not null",
                entry,
                Long.class))
        .isEqualTo(1);
  }

  private static UUID box(Room room, UUID source, String stage) {
    return room.desk.value(
        "select id from improvement.theory where source_id = :id and stage = '" + stage + "'",
        source,
        UUID.class);
  }
}
