package org.breakwater.returns.extracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Annex A layout, from workbooks written here. */
class AnnexAExtractTests {

  @TempDir Path folder;

  private interface Filling {
    void fill(Workbook workbook);
  }

  private ExtractTesting read(Filling filling) throws IOException {
    Path file = folder.resolve("annex.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      filling.fill(workbook);
    }
    return ExtractTesting.read("annex-a", file);
  }

  private static void row(Worksheet sheet, int row, Object... values) {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case LocalDate date -> {
          sheet.value(row, i, date);
          sheet.style(row, i).format("dd/mm/yyyy").set();
        }
        case Number number -> sheet.value(row, i, number);
        default -> sheet.value(row, i, values[i].toString());
      }
    }
  }

  private static final Object[] CIN = {
    "child unique id ",
    "Sex",
    "Ethnicity",
    "DOB",
    "CIN Start Date",
    "CIN Closure Date",
    "Case Status",
    "Allocated Team",
    "Allocated Worker"
  };

  @Test
  void readsStoredAndWrittenDatesBelowTitleRows() throws IOException {
    ExtractTesting read =
        read(workbook -> {
          Worksheet sheet = workbook.newWorksheet("Whatever");
          row(sheet, 0, "Annex A, made on 1 June 2026");
          row(sheet, 2, CIN);
          row(
              sheet,
              3,
              9212044,
              "a) Male",
              "k) APKN",
              LocalDate.of(2015, 1, 25),
              LocalDate.of(2024, 9, 16),
              "",
              "c) Child in need plan",
              "Team 1",
              "Amina Ncube");
          row(
              sheet,
              4,
              "X-2",
              "Unborn/Unknown",
              "s) NOBT",
              "25/12/2026",
              "1 May 2026",
              "2026-05-20 00:00:00",
              "e) Closed",
              "Team 1",
              "-");
        });
    assertThat(read.records(ExtractedPerson.class))
        .extracting(ExtractedPerson::localId, ExtractedPerson::sex, ExtractedPerson::born)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("9212044", Sex.MALE, LocalDate.of(2015, 1, 25)),
            org.assertj.core.groups.Tuple.tuple("X-2", Sex.NOT_STATED, LocalDate.of(2026, 12, 25)));
    assertThat(read.records(ExtractedInvolvement.class).getFirst())
        .isEqualTo(
            new ExtractedInvolvement(
                "9212044",
                Service.CHILD_IN_NEED,
                LocalDate.of(2024, 9, 16),
                null,
                "Team 1",
                "Amina Ncube",
                "c) Child in need plan",
                "annex-a/list-6"));
    assertThat(read.records(ExtractedInvolvement.class).getLast())
        .satisfies(i -> {
          assertThat(i.to()).isEqualTo(LocalDate.of(2026, 5, 20));
          assertThat(i.worker()).as("a dash is nothing").isNull();
        });
  }

  @Test
  void aClosedCaseWithoutADateDoesNotShowAsOpen() throws IOException {
    ExtractTesting read =
        read(workbook -> {
          Worksheet sheet = workbook.newWorksheet("List 6");
          row(sheet, 0, CIN);
          row(sheet, 1, 1, "F", "WBRI", "01/01/2015", "01/01/2024", "", "Closed episode");
        });
    assertThat(read.refusedAt(2).fault()).isEqualTo(RowFault.CLOSED_WITHOUT_DATE);
  }

  @Test
  void aFormulaIsRefusedWithItsPlace() throws IOException {
    ExtractTesting read =
        read(workbook -> {
          Worksheet sheet = workbook.newWorksheet("List 6");
          row(sheet, 0, CIN);
          row(sheet, 1, 1, "F", "WBRI", "01/01/2015");
          sheet.formula(1, 4, "D2+5");
          row(sheet, 2, 2, "F", "WBRI", "01/01/2015", "01/01/2024", "", "CIN");
        });
    Outcome.Refused refused = read.refusedAt(2);
    assertThat(refused.fault().code()).isEqualTo("ROW-06");
    assertThat(refused.column()).isEqualTo("CIN Start Date");
    assertThat(refused.where()).hasToString("annex.xlsx List 6 row 2");
    assertThat(refused.reason()).contains("paste it back as values");
    assertThat(read.summary.taken()).isEqualTo(1);
  }

  @Test
  void listsAreToldApartByTheirHeadingsAndAMissingOneIsNamed() throws IOException {
    ExtractTesting read =
        read(workbook -> {
          Worksheet first = workbook.newWorksheet("A");
          row(
              first,
              0,
              "Child Unique ID",
              "Gender",
              "Ethnicity",
              "Date of Birth",
              "Date of Contact",
              "Contact Source");
          row(first, 1, "7", "1", "AIND", "01/01/2015", "03/06/2026", "q) 6: Police");
          Worksheet adopters = workbook.newWorksheet("B");
          row(
              adopters,
              0,
              "Individual adopter identifier",
              "Family identifier",
              "Gender",
              "Ethnicity",
              "Date enquiry received",
              "Date Stage 1 started",
              "Date of Adoption Order",
              "Date of leaving adoption process");
          row(adopters, 1, 700, 55, "a) Male", "WBRI", "01/01/2024", "01/03/2024", "", "");
          Worksheet broken = workbook.newWorksheet("List 7");
          row(broken, 0, "Child Unique ID", "Gender");
        });
    assertThat(read.records(ExtractedEvent.class))
        .containsExactly(
            new ExtractedEvent(
                "7",
                EventKind.CONTACT,
                LocalDate.of(2026, 6, 3),
                null,
                "q) 6: Police",
                null,
                null,
                "annex-a/list-1"));
    assertThat(read.records(ExtractedPerson.class).getLast())
        .satisfies(p -> {
          assertThat(p.child()).isFalse();
          assertThat(p.familyGroup()).isEqualTo("55");
        });
    assertThat(read.all(Outcome.Skipped.class))
        .singleElement()
        .satisfies(s ->
            assertThat(s.reason()).contains("no column 'Child Protection Plan Start Date' or"));
  }
}
