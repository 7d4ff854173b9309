package org.breakwater.returns.ssd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.Spot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dataset's tables read, checked and written. */
class SsdTests {

  @TempDir Path folder;
  private final List<SsdRow> rows = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private Set<String> read(Path from) throws IOException {
    rows.clear();
    findings.clear();
    return SsdReader.read(from, rows::add, findings::add);
  }

  /** A sound row or two of every table: ids by table, so that every arrow finds its mark. */
  private static List<SsdRow> sound() {
    List<SsdRow> all = new ArrayList<>();
    SsdForm.tables()
        .forEach((table, fields) -> {
          for (int n = 1; n <= 2; n++) {
            List<@Nullable String> values = new ArrayList<>();
            for (SsdForm.Field field : fields) {
              values.add(
                  switch (field.type()) {
                    case DATE -> "2026-06-0" + n;
                    case WHOLE, DECIMAL -> Integer.toString(n);
                    case FLAG -> "1";
                    case TEXT -> field.size() < 3 ? Integer.toString(n) : "i" + n;
                  });
            }
            all.add(new SsdRow(table, new Spot(table + ".csv", table, n - 1, n + 1), values));
          }
        });
    return all;
  }

  @Test
  void theFormHas48TablesAnd359FieldsAndEveryArrowPointsAtAField() {
    assertThat(SsdForm.tables()).hasSize(48);
    List<SsdForm.Field> fields = SsdForm.tables().values().stream().flatMap(List::stream).toList();
    assertThat(fields).hasSize(359);
    for (SsdForm.Field field : fields) {
      SsdForm.Target to = field.pointsTo();
      if (to != null) {
        assertThat(SsdForm.tables().get(to.table()))
            .as("%s -> %s", field, to)
            .isNotNull()
            .anyMatch(f -> f.name().equals(to.field()));
      }
    }
  }

  @Test
  void writeReadWriteIsByteEqualAndClean() throws IOException {
    SsdWriter.write(sound(), folder.resolve("a"));
    assertThat(read(folder.resolve("a"))).hasSize(48);
    assertThat(findings).isEmpty();
    assertThat(rows).containsExactlyInAnyOrderElementsOf(sound());
    SsdWriter.write(rows, folder.resolve("b"));
    for (String table : SsdForm.tables().keySet()) {
      assertThat(folder.resolve("b/" + table + ".csv"))
          .hasSameBinaryContentAs(folder.resolve("a/" + table + ".csv"));
    }
  }

  @Test
  void faultsAreFoundWithTheirPlace() throws IOException {
    List<String> person =
        SsdForm.tables().get("ssd_person").stream().map(SsdForm.Field::name).toList();
    StringBuilder text = new StringBuilder(String.join(",", person) + ",ours\n");
    for (String id : List.of("P1", "P1", "")) {
      for (String name : person) {
        text.append(
            switch (name) {
              case "pers_person_id" -> id;
              case "pers_dob" -> id.isEmpty() ? "31/02/2020" : "04/06/2020";
              case "pers_sex" -> "F".repeat(21);
              default -> "";
            });
        text.append(',');
      }
      text.append('\n');
    }
    Files.writeString(folder.resolve("people.csv"), text);
    Files.writeString(
        folder.resolve("disability.csv"),
        "disa_table_id,disa_person_id,disa_disability_code\nd1,P9,NONE\n");
    assertThat(read(folder)).containsExactly("ssd_disability", "ssd_person");
    assertThat(findings)
        .extracting(f -> f.rule().code() + " " + f.first().spot().line() + " " + f.first().field())
        .contains(
            "SSD2 1 ours",
            "SSD4 2 pers_sex",
            "SSD6 3 pers_person_id",
            "SSD5 4 pers_person_id",
            "SSD3 4 pers_dob",
            "SSD7 2 disa_person_id");
    assertThat(rows.stream().filter(r -> r.table().equals("ssd_person")).findFirst().orElseThrow())
        .satisfies(row -> assertThat(row.value("pers_dob")).isEqualTo("2020-06-04"));
  }
}
