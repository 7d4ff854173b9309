package org.breakwater.frontdoor.bulk.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.receiving.Question;
import org.junit.jupiter.api.Test;

class ReadNoticeTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final UUID ONCE = new UUID(1, 2);

  @Test
  void everyQuestionOfTheFormHasAColumn() {
    assertThat(Arrays.stream(Column.values()).map(Column::question))
        .containsAll(Question.of(Notice.Kind.POLICE_NOTICE));
  }

  @Test
  void noHeadingMeansTwoColumns() {
    List<String> all =
        Arrays.stream(Column.values())
            .flatMap(
                column -> Stream.concat(Stream.of(column.heading()), column.aliases().stream()))
            .toList();
    assertThat(all).doesNotHaveDuplicates();
    all.forEach(heading -> assertThat(Headings.of(List.of(heading)).places()).hasSize(1));
  }

  @Test
  void theTemplatesOwnNoticeIsTakenWithoutARemark() {
    List<String> headings = Arrays.stream(Column.values()).map(Column::heading).toList();
    ReadNotice read = read(headings, Arrays.stream(Column.values()).map(Column::example).toList());
    assertThat(read.faults().getFirst()).isEmpty();
    assertThat(read.remarks().getFirst()).isEmpty();
    Notice notice = read.notice();
    assertThat(notice.externalReference()).isEqualTo("ST/2026/0047");
    assertThat(notice.once()).isNull();
    assertThat(notice.incidentAt()).isEqualTo(Instant.parse("2026-06-04T21:40:00Z"));
    assertThat(notice.tags()).containsExactly(ConcernTag.DOMESTIC_ABUSE, ConcernTag.NEGLECT);
    assertThat(notice.grade()).isEqualTo(Grade.AMBER);
    assertThat(notice.familyTold()).isFalse();
    assertThat(notice.children())
        .singleElement()
        .satisfies(child -> {
          assertThat(child.born()).isEqualTo(LocalDate.of(2018, 3, 9));
          assertThat(child.ownWords()).isEqualTo("I hid under the bed");
        });
    assertThat(notice.adults())
        .singleElement()
        .satisfies(adult -> assertThat(adult.parental()).isTrue());
    assertThat(notice.detail()).containsKey("homeConditions").doesNotContainKey("honourBased");
  }

  @Test
  void headingsAreReadHoweverTheyAreWritten() {
    Headings headings =
        Headings.of(
            List.of(
                " Child Surname ",
                "Child's Words",
                "RAG",
                "CONCERN",
                "Note: custody no.",
                "returned_line"));
    assertThat(headings.faults()).isEmpty();
    assertThat(headings.places())
        .containsOnlyKeys(Column.CHILD_FAMILY, Column.CHILD_WORDS, Column.GRADE, Column.CONCERN);
    assertThat(headings.notes()).containsValue("Note: custody no.");
  }

  @Test
  void wrongHeadingsAreAllNamed() {
    assertThat(
            String.join(
                ". ",
                Headings.of(
                        List.of(
                            "child_familly", "child_forname", "colour", "dob_child", "child_dob"))
                    .faults()))
        .contains(
            "“child_familly” (did you mean “child_family”?)",
            "“child_forname” (did you mean “child_given”?)",
            "“colour”",
            "“child_dob”",
            "no column “concern”",
            "who the child is");
  }

  @Test
  void furtherRowsAddPeopleAndRepeatThemOnce() {
    List<String> headings =
        List.of("reference", "concern", "child_given", "child_seen", "adult_given", "relation");
    ReadNotice read =
        read(
            headings,
            List.of("R1", "Alone", "Anya", "yes", "Rosa", "mother"),
            List.of("R1", "", "Anya", "yes", "Joe", "father"),
            List.of("R1", "Alone", "Ben", "no", "", ""));
    assertThat(read.good()).isTrue();
    assertThat(read.notice().children())
        .extracting(Notice.Subject::given)
        .containsExactly("Anya", "Ben");
    assertThat(read.notice().adults())
        .extracting(Notice.Subject::given)
        .containsExactly("Rosa", "Joe");
  }

  @Test
  void oneReferenceForTwoNoticesIsNotTaken() {
    ReadNotice read =
        read(
            List.of("reference", "concern", "child_given"),
            List.of("R1", "Alone", "Anya"),
            List.of("R1", "Hungry", "Ben"));
    assertThat(read.good()).isFalse();
    assertThat(read.faults().get(1))
        .singleElement()
        .asString()
        .contains("concern", "(REFERENCE_REPEATED)");
  }

  @Test
  void onlyIdentityAndConcernReturnANotice() {
    List<String> headings =
        List.of(
            "concern",
            "child_given",
            "child_born",
            "child_sex",
            "incident_at",
            "grade",
            "tags",
            "family_told",
            "child_nhs");
    ReadNotice read =
        read(
            headings,
            List.of(
                "Alone",
                "Anya",
                "31/02/2018",
                "?",
                "last night",
                "purple",
                "NEGLECT;witchcraft",
                "perhaps",
                "1"));
    assertThat(read.good()).isTrue();
    assertThat(read.notice().once()).isEqualTo(ONCE);
    assertThat(read.notice().tags()).containsExactly(ConcernTag.NEGLECT);
    assertThat(read.notice().detail())
        .containsEntry("child_born, as written", "31/02/2018")
        .containsEntry("incident_at, as written", "last night")
        .containsEntry("grade, as written", "purple")
        .containsEntry("tags, as written", "witchcraft");
    assertThat(read.remarks().getFirst()).hasSize(8);
    assertThat(read(headings, List.of("", "", "2018-01-02")).faults().getFirst())
        .anyMatch(reason -> reason.endsWith("(IDENTITY_MISSING)"))
        .anyMatch(reason -> reason.endsWith("(CONCERN_MISSING)"));
  }

  @Test
  void whatLooksLikeAFormulaIsOnlyTextAndLeavesHarmless() {
    for (String formula : List.of("=1+1", "+44 7700 900000", "-2", "@SUM(A1)")) {
      String guarded = Cells.guarded(formula);
      assertThat(guarded).isEqualTo("'" + formula);
      for (String cell : List.of(formula, guarded)) {
        assertThat(
                read(List.of("concern", "child_given"), List.of(cell, "Anya")).notice().concern())
            .isEqualTo(formula);
      }
    }
    assertThat(Cells.guarded("\tx")).startsWith("'");
    assertThat(Cells.guarded("Anya")).isEqualTo("Anya");
  }

  @Test
  void tooMuchIsReturned() {
    assertThat(
            read(List.of("concern", "child_given"), List.of("x".repeat(20_001), "Anya"))
                .faults()
                .getFirst())
        .singleElement()
        .asString()
        .endsWith("(TOO_LONG)");
    assertThat(
            read(List.of("concern", "child_given"), List.of("Alone", "Anya", "more"))
                .faults()
                .getFirst())
        .singleElement()
        .asString()
        .endsWith("(TOO_MANY_VALUES)");
  }

  @Property(tries = 500)
  void anythingIsReadOrReturnedWithAReason(@ForAll @Size(max = 60) List<String> cells) {
    List<String> headings = Arrays.stream(Column.values()).map(Column::heading).toList();
    ReadNotice read = read(headings, cells);
    assertThat(read.good()).isEqualTo(read.faults().stream().allMatch(List::isEmpty));
    if (read.good()) {
      assertThat(read.notice().faults()).isEmpty();
    }
  }

  @SafeVarargs
  private static ReadNotice read(List<String> headings, List<String>... rows) {
    Headings understood = Headings.of(headings);
    return ReadNotice.of(
        Arrays.stream(rows).map(row -> new Cells(understood, row)).toList(), ONCE, TODAY);
  }
}
