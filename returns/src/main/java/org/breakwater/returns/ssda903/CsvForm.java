package org.breakwater.returns.ssda903;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.breakwater.returns.tables.FileFault;
import org.breakwater.returns.tables.FileRefused;
import org.breakwater.returns.tables.ReadLimits;
import org.breakwater.returns.tables.TableCell;
import org.breakwater.returns.tables.TableRow;
import org.breakwater.returns.tables.TableSource;
import org.jspecify.annotations.Nullable;

/** The return as a folder of CSV files, one for each table; names of files do not matter. */
final class CsvForm {

  /** Codes and dates repeat without end: each text is kept once. */
  private static final int MOST_TEXTS = 200_000;

  private final Gathering into;
  private final List<String> files;
  private final List<String> notes;
  private final Map<String, String> texts = new HashMap<>();

  CsvForm(Gathering into, List<String> files, List<String> notes) {
    this.into = into;
    this.files = files;
    this.notes = notes;
  }

  /** Reads every CSV file of a folder; one that is no table of the return is noted and left. */
  void read(Path folder, boolean lastYear) {
    List<Path> found;
    try (Stream<Path> all = Files.list(folder)) {
      found = all.filter(CsvForm::csv).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " could not be read.", e);
    }
    if (found.isEmpty()) {
      throw new FileRefused(
          FileFault.EMPTY, String.valueOf(folder.getFileName()), "There is no CSV file in it.");
    }
    Map<Table, String> taken = new HashMap<>();
    for (Path file : found) {
      readFile(file, lastYear, taken);
    }
  }

  private static boolean csv(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private void readFile(Path file, boolean lastYear, Map<Table, String> taken) {
    String name = String.valueOf(file.getFileName());
    try (TableSource source = TableSource.open(file, ReadLimits.standard());
        Stream<TableRow> rows = source.sheets().getFirst().rows()) {
      Iterator<TableRow> all = rows.iterator();
      if (!all.hasNext()) {
        return;
      }
      List<String> headings = all.next().cells().stream().map(TableCell::text).toList();
      Optional<Table> table = Table.of(headings);
      if (table.isEmpty()) {
        notes.add(
            name + " was not read: its columns are not exactly those of a table of the return.");
        return;
      }
      String other = taken.put(table.get(), name);
      if (other != null) {
        notes.add(
            "%s and %s both hold the table %s: the rows of both were taken."
                .formatted(other, name, table.get().title()));
      }
      files.add(name);
      notes.addAll(source.notes());
      into.given(table.get(), lastYear);
      int[] at = columns(table.get(), headings);
      while (all.hasNext()) {
        take(table.get(), lastYear, all.next(), at, name);
      }
    }
  }

  private static int[] columns(Table table, List<String> headings) {
    int[] at = new int[table.written().size()];
    for (int i = 0; i < at.length; i++) {
      for (int j = 0; j < headings.size(); j++) {
        if (Dates.upper(headings.get(j)).equals(table.written().get(i).name())) {
          at[i] = j;
        }
      }
    }
    return at;
  }

  private void take(Table table, boolean lastYear, TableRow row, int[] at, String file) {
    if (row.damage() != null) {
      notes.add(row.damage());
    } else if (!row.blank()) {
      @Nullable String[] values = new String[table.all().size()];
      for (int i = 0; i < at.length; i++) {
        String text = row.cell(at[i]).text();
        values[i] = text.isEmpty() ? null : kept(Dates.upper(text));
      }
      into.add(table, lastYear, values, file, Math.toIntExact(row.number()));
    }
  }

  private String kept(String text) {
    String before = texts.get(text);
    if (before == null && texts.size() < MOST_TEXTS) {
      texts.put(text, text);
    }
    return before == null ? text : before;
  }

  /** Writes this year's rows of every table that was given, one file each. */
  static void write(Path folder, Map<Table, List<Row>> tables) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<Table, List<Row>> one : tables.entrySet()) {
      Table table = one.getKey();
      StringBuilder text = new StringBuilder();
      text.append(String.join(",", table.written().stream().map(Enum::name).toList())).append('\n');
      for (Row row : one.getValue()) {
        for (int i = 0; i < table.written().size(); i++) {
          text.append(i == 0 ? "" : ",").append(quoted(row.text(table.written().get(i))));
        }
        text.append('\n');
      }
      Files.writeString(folder.resolve(table.fileName() + ".csv"), text, StandardCharsets.UTF_8);
    }
  }

  private static String quoted(@Nullable String value) {
    if (value == null) {
      return "";
    }
    boolean plain = value.equals(value.strip());
    for (int i = 0; plain && i < value.length(); i++) {
      plain = ",;\t|\"\r\n".indexOf(value.charAt(i)) < 0;
    }
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
