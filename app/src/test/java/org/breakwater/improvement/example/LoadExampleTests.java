package org.breakwater.improvement.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.breakwater.improvement.Example;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.NewFinding;
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
    assertThat(room.desk.page(room.lead, "/improvement"))
        .as("nothing in it is complete on its owner's word")
        .contains("7 actions", "3 said done, not confirmed")
        .doesNotContain("complete, impact");
  }

  @Test
  void aPublishedLetterIsReadByTheProductsOwnReaderWhereThereIsOne() {
    Path letter = Path.of("..", "..", "shared", "seeds", "000_f9f1b151115f50c2.txt");
    assumeThat(letter).as("no letter is shipped, and none lies beside the project").isReadable();
    var read = ReadExample.of(letter, Clock.systemUTC());
    assertThat(read.findings())
        .extracting(NewFinding::kind)
        .containsOnly(FindingKind.STRENGTH, FindingKind.IMPROVEMENT);
    assertThat(read.findings()).filteredOn(one -> one.kind() == FindingKind.STRENGTH).hasSize(24);
    assertThat(read.findings())
        .filteredOn(one -> one.kind() == FindingKind.IMPROVEMENT)
        .hasSize(17);
    assertThat(read.letter().statementDue()).isEqualTo(LocalDate.of(2020, 4, 16));
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
