package org.breakwater.improvement.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.breakwater.improvement.Findings;
import org.breakwater.improvement.Letter;
import org.breakwater.improvement.Room;
import org.breakwater.improvement.SourceKind;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.web.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BreakwaterTest
class SourceTests {
  @Autowired ApplicationContext context;

  @Test
  void aLettersFindingsAreNumberedAndItsStatementsClockCountsSeventyWorkingDays() {
    Room room = new Room(context);
    UUID letter = room.letter();
    assertThat(room.desk.page(room.lead, "/improvement/sources/" + letter))
        .contains(
            "S01, page 2",
            "A01, page 7",
            "A02, page 8",
            "Notices graded green are neither reviewed nor shared.",
            "16 April 2020, as the letter asks");
    assertThat(room.desk.clocks("improvement-source", letter))
        .singleElement()
        .satisfies(clock ->
            assertThat(clock.dueAt().atZone(Wording.LONDON).toLocalDate())
                .as("over Good Friday and Easter Monday")
                .isEqualTo(LocalDate.of(2020, 4, 16)));
  }

  @Test
  void theStatementsSeventyWorkingDaysLeaveOutChristmasAndNewYear() {
    Room room = new Room(context);
    UUID source =
        room.desk
            .bean(Findings.class)
            .accept(
                room.viewer(room.lead),
                Letter.of(
                    SourceKind.JOINT_INSPECTION,
                    "Joint inspection",
                    "Eastmarsh",
                    LocalDate.of(2025, 12, 1)),
                List.of())
            .value();
    assertThat(room.desk.clocks("improvement-source", source))
        .singleElement()
        .satisfies(clock ->
            assertThat(clock.dueAt().atZone(Wording.LONDON).toLocalDate())
                .as("without Christmas Day, Boxing Day and New Year's Day it would be 9 March")
                .isEqualTo(LocalDate.of(2026, 3, 12)));
  }

  @Test
  void aSelfAssessmentIsEnteredByHandAndNumbersGoOn() {
    Room room = new Room(context);
    var kept =
        room.desk.send(
            room.lead,
            "/improvement/sources/new",
            "kind",
            "SELF_ASSESSMENT",
            "title",
            "Self-assessment, summer 2012",
            "area",
            "Eastmarsh",
            "datedDay",
            "1",
            "datedMonth",
            "7",
            "datedYear",
            "2012");
    assertThat(kept.getResponse().getStatus()).isEqualTo(302);
    String page = kept.getResponse().getRedirectedUrl();
    Object[] two = {"kind", "RECOMMENDATION", "words", "Chase attendance.\n\nSmooth transitions."};
    room.desk.send(room.lead, page + "/findings", two);
    room.desk.send(
        room.lead,
        page + "/findings",
        "kind",
        "DESCRIPTOR",
        "words",
        "Children are seen alone",
        "grade",
        "Good",
        "evidence",
        "Audit of ten cases");
    room.desk.send(
        room.lead,
        page + "/findings",
        "kind",
        "RECOMMENDATION",
        "words",
        "One point to co-ordinate.");
    assertThat(room.desk.page(room.lead, page))
        .contains("R01", "R02", "R03", "D01", "Grade: Good", "Evidence: Audit of ten cases");
    var wrong = room.desk.send(room.lead, page + "/findings", "kind", "", "words", "");
    assertThat(wrong.getResponse().getStatus()).isEqualTo(422);
  }
}
