package org.breakwater.returns.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV rows: quotation marks, line ends, separators, and going on after a broken row. */
class CsvRowsTests {

  @TempDir Path folder;

  private List<TableRow> rows(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), text);
    return read(file);
  }

  private static List<TableRow> read(Path file) {
    try (TableSource source = TableSource.open(file, ReadLimits.standard());
        Stream<TableRow> rows = source.sheets().getFirst().rows()) {
      return rows.toList();
    }
  }

  @Test
  void readsQuotedLineEndsAndKeepsLineNumbers() throws IOException {
    List<TableRow> rows = rows("id,note\n1,\"two\nlines, \"\"said\"\"\"\r\n2,x\n");
    assertThat(rows).extracting(TableRow::number).containsExactly(1L, 2L, 4L);
    assertThat(rows.get(1).cell(1).text()).isEqualTo("two\nlines, \"said\"");
    assertThat(rows.get(1).lines()).isEqualTo(2);
  }

  @Test
  void anOpenQuotationMarkSpoilsOnlyItsOwnRow() throws IOException {
    List<TableRow> rows = rows("id,note\n1,\"open\n2,b\n3,\"c\"\n4,d\n");
    assertThat(rows).extracting(TableRow::number).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(rows.get(1).damage()).contains("line 2");
    assertThat(rows.get(2).cell(0).text()).isEqualTo("2");
    assertThat(rows.get(4).cell(1).text()).isEqualTo("d");
  }

  @Test
  void anOpenQuotationMarkOnTheLastRowIsFound() throws IOException {
    List<TableRow> rows = rows("id,note\n1,a\n2,\"open\n");
    assertThat(rows.get(2).damage()).isNotNull();
  }

  @Test
  void findsTheSeparator() throws IOException {
    for (String separator : List.of(",", ";", "\t", "|")) {
      List<TableRow> rows = rows("id" + separator + "name\n1" + separator + "\"a,b;c\"\n");
      assertThat(rows.get(1).cell(1).text()).isEqualTo("a,b;c");
    }
  }

  @Test
  void textThatASpreadsheetWouldRunIsAFormula() throws IOException {
    List<TableRow> rows = rows("id,a\n1,\"=HYPERLINK(\"\"http://x\"\")\"\n2,-\n");
    assertThat(rows.get(1).cell(1).kind()).isEqualTo(TableCell.Kind.FORMULA);
    assertThat(rows.get(2).cell(1).kind()).isEqualTo(TableCell.Kind.TEXT);
  }

  @Property(tries = 200)
  void whatIsWrittenIsRead(
      @ForAll @Size(min = 2, max = 6)
          List<
                  @net.jqwik.api.constraints.AlphaChars
                  @net.jqwik.api.constraints.Chars({'"', ',', '\n', ' '}) String>
              values)
      throws IOException {
    String line =
        values.stream()
            .map(v -> '"' + v.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","));
    Path file = Files.createTempFile("written", ".csv");
    try {
      Files.writeString(file, "a,b\n" + line + "\n");
      List<TableRow> rows = read(file);
      assertThat(rows).hasSize(2);
      assertThat(rows.get(1).cells())
          .extracting(TableCell::text)
          .containsExactlyElementsOf(values.stream().map(String::strip).toList());
    } finally {
      Files.delete(file);
    }
  }
}
