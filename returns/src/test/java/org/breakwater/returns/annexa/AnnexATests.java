package org.breakwater.returns.annexa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.breakwater.returns.Shared;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.Spot;
import org.breakwater.returns.tables.FileRefused;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The eleven lists read, checked and written. */
class AnnexATests {

  @TempDir Path folder;
  private final List<AnnexARow> rows = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private Set<Integer> read(Path file) {
    rows.clear();
    findings.clear();
    return AnnexAReader.read(file, rows::add, findings::add);
  }

  /** A sound row of each list. */
  private static List<AnnexARow> sound() {
    List<AnnexARow> all = new ArrayList<>();
    for (int list = 1; list <= AnnexAForm.lists(); list++) {
      for (int n = 0; n < 2; n++) {
        List<@Nullable AnnexAValue> values = new ArrayList<>();
        for (AnnexAForm.Column column : AnnexAForm.columns(list)) {
          values.add(
              switch (column.type()) {
                case TEXT -> new AnnexAValue.Text("T<&> " + n);
                case DATE ->
                    new AnnexAValue.Day(
                        column.name().equals("Date of Birth")
                            ? LocalDate.of(2010, 2, 28)
                            : LocalDate.of(2026, 1, 31));
                case WHOLE -> new AnnexAValue.Whole(n);
                case CODE -> new AnnexAValue.Code(AnnexAForm.codes(column).getFirst());
              });
        }
        if (n == 1) {
          values.set(4, AnnexAForm.columns(list).get(4).required() ? values.get(4) : null);
        }
        all.add(new AnnexARow(list, new Spot("annex.xlsx", "List " + list, n, n + 2), values));
      }
    }
    return all;
  }

  private static byte[] workbook(List<AnnexARow> of) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnnexAWriter.workbook(of, out);
    return out.toByteArray();
  }

  @Test
  void theFormHasElevenListsAnd169Columns() {
    int columns = 0;
    for (int list = 1; list <= AnnexAForm.lists(); list++) {
      columns += AnnexAForm.columns(list).size();
    }
    assertThat(AnnexAForm.lists()).isEqualTo(11);
    assertThat(columns).isEqualTo(169);
  }

  @Test
  void writeReadWriteIsByteEqualAndClean() throws IOException {
    byte[] once = workbook(sound());
    Path file = Files.write(folder.resolve("annex.xlsx"), once);
    assertThat(read(file)).hasSize(11);
    assertThat(findings).isEmpty();
    assertThat(rows).isEqualTo(sound());
    assertThat(workbook(rows)).isEqualTo(once);
  }

  @Test
  void theCsvFormReadsBackTheSame() throws IOException {
    AnnexAWriter.csv(sound(), folder.resolve("csv"));
    for (int list = 1; list <= 11; list++) {
      int here = list;
      assertThat(read(folder.resolve("csv/list_" + list + ".csv"))).containsExactly(list);
      assertThat(findings).as("list %d", list).isEmpty();
      assertThat(rows)
          .extracting(AnnexARow::values)
          .isEqualTo(
              sound().stream().filter(row -> row.list() == here).map(AnnexARow::values).toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Gender | M | a) Male
          Gender | 2 - Female | b) Female
          Gender | UNBORN/UNKNOWN | c) Not stated/recorded
          Gender | male | a) Male
          Contact Source | Police | g) Police
          Contact Source | 2A - Schools | b) Schools
          Does the Child have a Disability | Y | True
          Referral NFA? | No | False
          """)
  void spellingsReallyTypedAreRecognised(String column, String typed, String code) {
    assertThat(AnnexAForm.code(new AnnexAForm.Column(column, AnnexAForm.Type.CODE, true), typed))
        .isEqualTo(code);
  }

  @Test
  void everyCodeIsItsOwnSpelling() {
    for (int list = 1; list <= AnnexAForm.lists(); list++) {
      for (AnnexAForm.Column column : AnnexAForm.columns(list)) {
        for (String code : AnnexAForm.codes(column)) {
          assertThat(AnnexAForm.code(column, code)).as(column.name()).isEqualTo(code);
        }
        assertThat(AnnexAForm.codes(column).isEmpty())
            .isEqualTo(column.type() != AnnexAForm.Type.CODE);
      }
    }
  }

  @Test
  void faultsAreFoundWithTheirPlace() throws IOException {
    Path file = folder.resolve("faulty.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Contacts");
      sheet.value(0, 0, "Contacts of the last six months");
      List<String> headings =
          List.of("Child ID", "Sex", "Ethnicity", "DOB", "Age", "Contact Date", "Our own column");
      for (int i = 0; i < headings.size(); i++) {
        sheet.value(1, i, headings.get(i));
      }
      String[][] typed = {
        {"1", "M", "WBRI", "01/01/2015", "11", "31/02/2026"},
        {"2", "Sideways", "WBRI", "01/01/2015", "eleven", "01/02/2010"},
        {"3", "F", "WBRI", "01/01/2015", "11", ""},
        {"4", "F", "WBRI", "01/01/2015", "11", "01/02/2026"},
        {"4", "F", "WBRI", "01/01/2015", "11", "01/02/2026"}
      };
      for (int r = 0; r < typed.length; r++) {
        for (int c = 0; c < typed[r].length; c++) {
          if (!typed[r][c].isEmpty()) {
            sheet.value(r + 2, c, typed[r][c]);
          }
        }
      }
      sheet.formula(6, 4, "1+1");
    }
    assertThat(read(file)).containsExactly(1);
    assertThat(findings.stream().filter(f -> !f.rule().code().equals("AA01")))
        .filteredOn(f -> !f.first().field().equals("Contact Source"))
        .extracting(
            f -> f.rule().code() + " row " + f.first().spot().line() + " " + f.first().field())
        .containsExactlyInAnyOrder(
            "AA08 row 2 Our own column",
            "AA04 row 3 Date of Contact",
            "AA05 row 4 Gender",
            "AA06 row 4 Age of Child (Years)",
            "AA10 row 4 Date of Contact",
            "AA03 row 5 Date of Contact",
            "AA07 row 7 Age of Child (Years)");
    assertThat(findings).filteredOn(f -> f.rule().code().equals("AA01")).hasSize(10);
    assertThat(findings)
        .filteredOn(f -> f.rule().code().equals("AA02"))
        .singleElement()
        .satisfies(f -> assertThat(f.detail()).contains("Contact Source"));
  }

  @Test
  void endsBeforeBeginningsAndRowsTwiceAreFound() throws IOException {
    List<AnnexARow> all = new ArrayList<>(sound());
    AnnexARow plan = all.get(12);
    List<@Nullable AnnexAValue> values = new ArrayList<>(plan.values());
    values.set(6, new AnnexAValue.Day(LocalDate.of(2026, 2, 1)));
    all.set(12, new AnnexARow(7, plan.spot(), values));
    all.add(all.get(0));
    Path file = Files.write(folder.resolve("annex.xlsx"), workbook(all));
    read(file);
    assertThat(findings)
        .extracting(f -> f.rule().code() + " " + f.first().spot().table())
        .containsExactlyInAnyOrder("AA11 List 1", "AA09 List 7");
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("x.xlsx"), new byte[] {1, 2, 3, 0});
    assertThatThrownBy(() -> read(file)).isInstanceOf(FileRefused.class);
  }

  @Test
  void theFixture() throws IOException {
    Path fixture = Shared.of("fixtures/annex-a/Annex_A_2024_Jan.xlsx");
    assertThat(read(fixture)).as("all eleven lists").hasSize(11);
    findings.forEach(f ->
        System.out.printf(
            "%s %s row %d %s: %s%n",
            f.rule().code(),
            f.first().spot().table(),
            f.first().spot().line(),
            f.first().field(),
            f.first().value()));
    byte[] once = workbook(rows);
    read(Files.write(folder.resolve("again.xlsx"), once));
    assertThat(workbook(rows)).isEqualTo(once);
  }
}
