package org.breakwater.improvement.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.breakwater.improvement.Example;
import org.breakwater.improvement.Room;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Shared;
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
    assertThat(room.desk.page(room.lead, "/improvement"))
        .as("nothing in it is complete on its owner's word")
        .contains("10 actions", "4 said done, not confirmed")
        .doesNotContain("complete, impact");
    assertThat(room.desk.page(room.lead, "/improvement/programmes/" + programme))
        .as("as the report gives them, and what it says stays hard, unscored")
        .contains(
            "Reported on 13 March 2019: Draft completed",
            "Governance group: signed off",
            "Some communities are not reached",
            "Not scored yet");
    assertThat(room.desk.page(room.lead, "/boards")).contains("Improvement board");
  }

  @Test
  void withoutAPublishedLetterOneNobodyWroteIsGivenReadCheckedAcceptedAndAnswered() {
    Room room = new Room(context);
    room.desk.bean(Example.class).load(room.viewer(room.lead));
    UUID letter = source(room, "JOINT_INSPECTION");
    assertThat(room.desk.page(room.lead, "/improvement/sources/" + letter))
        .contains("S04", "A06", "Tidewater", "A02")
        .doesNotContain("A07", "S05", "{dated}", "{due}");
    assertThat(room.desk.page(room.lead, "/improvement/letters/new"))
        .contains("letter.txt", "In the plan");
    assertThat(room.desk.page(room.lead, "/improvement?source=" + letter))
        .contains("3 actions", "Review every notice about a child", "3 findings", "no action");
    assertThat(room.desk.clocks("improvement-source", letter))
        .singleElement()
        .satisfies(one -> assertThat(one.dueAt()).isAfter(room.desk.clock.instant()));
  }

  @Test
  void aPublishedLetterIsTakenThroughTheImporterWhereThereIsOne() {
    Path file = Shared.of("seeds/000_f9f1b151115f50c2.txt");
    Room room = new Room(context);
    room.desk.bean(ExampleLetter.class).load(room.viewer(room.lead), file);
    UUID letter = source(room, "JOINT_INSPECTION");
    assertThat(room.desk.page(room.lead, "/improvement/sources/" + letter))
        .contains("S24", "A17", "16 April 2020, as the letter asks")
        .doesNotContain("S25", "A18");
    assertThat(room.desk.page(room.commissioner, "/improvement?source=" + letter))
        .as("the one answer documents state: the police's three areas")
        .contains("1 action", "A04, A05, A06");
    assertThat(room.desk.page(room.lead, "/improvement?source=" + letter))
        .contains("14 findings", "with no action");
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
