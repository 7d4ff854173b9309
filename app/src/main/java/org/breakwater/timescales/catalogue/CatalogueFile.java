package org.breakwater.timescales.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.breakwater.timescales.calendars.Term;
import org.breakwater.timescales.calendars.Unit;
import org.jspecify.annotations.Nullable;

/** The catalogue as it comes with the program: {@code timescales/catalogue.csv}. */
final class CatalogueFile {
  private static final String FILE = "/timescales/catalogue.csv";

  private CatalogueFile() {}

  static List<Rule> read() {
    var stream = Objects.requireNonNull(CatalogueFile.class.getResourceAsStream(FILE), FILE);
    try (Reader file = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().map(CatalogueFile::rule).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Rule rule(NamedCsvRecord row) {
    String amount = row.getField("amount");
    return new Rule(
        row.getField("id"),
        row.getField("name"),
        row.getField("group"),
        row.getField("applies_to"),
        row.getField("starts_at"),
        new Term(
            amount.isEmpty() ? null : Integer.valueOf(amount),
            Unit.valueOf(row.getField("unit")),
            row.getField("recurrence").equals("before"),
            row.getField("runs_on").equals("yes")),
        row.getField("recurrence"),
        row.getField("tier"),
        row.getField("source"),
        row.getField("verify").equals("yes"),
        row.getField("says"),
        LocalDate.parse(row.getField("effective_from")),
        day(row.getField("effective_to")));
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
