package org.breakwater.returns.ssda903;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.breakwater.returns.ssda903.Collection.Provider;
import org.breakwater.returns.tables.ReadLimits;
import org.breakwater.returns.tables.TableRow;
import org.breakwater.returns.tables.TableSource;
import org.jspecify.annotations.Nullable;

/** Ofsted's list of providers, as the user supplies it. */
final class Providers {

  private Providers() {}

  /**
   * Reads a list: CSV or .xlsx with the column URN and any of POSTCODE, PLACE_CODES, PROVIDER_CODES
   * (comma separated), REG_START, REG_END and LA_CODE.
   *
   * @throws IOException when it has no column URN
   */
  static Map<String, Provider> read(Path file) throws IOException {
    Map<String, Provider> providers = new HashMap<>();
    Map<String, Integer> at = new HashMap<>();
    try (TableSource source = TableSource.open(file, ReadLimits.standard());
        Stream<TableRow> rows = source.sheets().getFirst().rows()) {
      for (var all = rows.iterator(); all.hasNext(); ) {
        TableRow row = all.next();
        if (at.isEmpty()) {
          for (int i = 0; i < row.cells().size(); i++) {
            at.put(row.cell(i).text().toUpperCase(Locale.ROOT), i);
          }
          if (!at.containsKey("URN")) {
            throw new IOException(source.file() + " is no list of providers: no column URN.");
          }
          continue;
        }
        String urn = text(row, at, "URN");
        if (urn != null) {
          providers.put(
              urn,
              new Provider(
                  text(row, at, "POSTCODE"),
                  text(row, at, "PLACE_CODES"),
                  text(row, at, "PROVIDER_CODES"),
                  day(text(row, at, "REG_START")),
                  day(text(row, at, "REG_END")),
                  text(row, at, "LA_CODE")));
        }
      }
    }
    return providers;
  }

  private static @Nullable String text(TableRow row, Map<String, Integer> at, String column) {
    Integer index = at.get(column);
    String text = index == null ? "" : row.cell(index).text();
    return text.isEmpty() ? null : Dates.upper(text);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    if (text == null) {
      return null;
    }
    List<String> parts = List.of(text.split("-", -1));
    return parts.size() == 3
        ? Dates.parse(parts.get(2) + "/" + parts.get(1) + "/" + parts.get(0))
        : Dates.parse(text);
  }
}
