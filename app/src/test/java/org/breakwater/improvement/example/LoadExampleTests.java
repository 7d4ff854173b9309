package org.breakwater.improvement.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.breakwater.improvement.Example;
import org.breakwater.improvement.Room;
import org.breakwater.testing.BreakwaterTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class LoadExampleTests {
  @Autowired ApplicationContext context;

  @Test
  void sevenDeliverablesWithTheirReportedStatesAndTheOneContextWithoutANeed() {
    Room room = new Room(context);
    var example = room.desk.bean(Example.class);
    example.load(room.viewer(room.lead));
    example.load(room.viewer(room.lead));
    UUID programme = source(room, "PROGRAMME");
    assertThat(room.desk.page(room.lead, "/improvement/programmes/" + programme))
        .contains(
            "Identify and engage community development partners",
            "Said done, not confirmed",
            "Write the project initiation document together",
            "Governance group: not yet",
            "1 loose end.",
            "More has to be understood about how to prevent sexual abuse – no need follows from it",
            "Relationships and sex education",
            "Overall equality impact assessment");
    assertThat(
            room.desk.value(
                "select count(*) from improvement.action where source_id = :id",
                programme,
                Long.class))
        .isEqualTo(7);
    assertThat(
            room.desk.value(
                "select count(*) from improvement.finding where source_id = :id and kind = 'RECOMMENDATION'",
                source(room, "SELF_ASSESSMENT"),
                Long.class))
        .isEqualTo(5);
    UUID letter = source(room, "JOINT_INSPECTION");
    assertThat(room.desk.page(room.lead, "/improvement/sources/" + letter))
        .as("the letter, read by the product's own reader")
        .contains(
            "Strength (24)", "Area for improvement (17)", "16 April 2020, as the letter asks");
    assertThat(room.desk.page(room.lead, "/improvement"))
        .as("nothing in it is complete on its owner's word")
        .contains("7 actions", "3 said done, not confirmed")
        .doesNotContain("complete, impact");
  }

  private static UUID source(Room room, String kind) {
    return room.desk.value(
        "select id from improvement.source where kind = '"
            + kind
            + "' and partnership_id = "
            + room.desk.partnership.id().value()
            + " and cast(:id as uuid) is not null",
        UUID.randomUUID(),
        UUID.class);
  }
}
