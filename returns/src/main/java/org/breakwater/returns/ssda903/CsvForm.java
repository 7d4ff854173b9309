package org.breakwater.returns.ssda903;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private final Gathering into;
  private final boolean lastYear;
  private final List<String> files = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  CsvForm(Gathering into, boolean lastYear) {
    this.into = into;
    this.lastYear = lastYear;
  }

  /** The files that were read. */
  List<String> files() {
    return files;
  }

  /** What is to be known of them. */
  List<String> notes() {
    return notes;
  }

  /** Reads every CSV file of a folder; one that is no table of the return is noted and left. */
  void read(Path folder) {
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
    List<Parsed> parsed = found.parallelStream().map(this::parse).toList();
    for (Parsed one : parsed) {
      take(one, taken);
    }
  }

  /**
   * A file taken apart.
   *
   * @param table null when it is none of the return's
   */
  private record Parsed(
      String name, @Nullable Table table, List<Numbered> rows, List<String> notes) {}

  /** A row's cells and the line it starts on. */
  private record Numbered(@Nullable Cell[] cells, int line) {}

  private void take(Parsed file, Map<Table, String> taken) {
    Table table = file.table();
    if (table != null) {
      String other = taken.put(table, file.name());
      if (other != null) {
        notes.add(
            "%s and %s both hold the table %s: the rows of both were taken."
                .formatted(other, file.name(), table.title()));
      }
      files.add(file.name());
      into.given(table, lastYear);
      Origin origin = Origin.of(table, lastYear, file.name());
      for (Numbered row : file.rows()) {
        into.add(origin, row.cells(), row.line());
      }
    }
    notes.addAll(file.notes());
  }

  private static boolean csv(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private Parsed parse(Path file) {
    String name = String.valueOf(file.getFileName());
    List<String> notes = new ArrayList<>();
    List<Numbered> taken = new ArrayList<>();
    Cells cells = new Cells(into);
    try (TableSource source = TableSource.open(file, ReadLimits.standard());
        Stream<TableRow> rows = source.sheets().getFirst().rows()) {
      Iterator<TableRow> all = rows.iterator();
      List<String> headings =
          all.hasNext() ? all.next().cells().stream().map(TableCell::text).toList() : List.of();
      Table table = Table.of(headings).orElse(null);
      if (table == null) {
        notes.add(
            name + " was not read: its columns are not exactly those of a table of the return.");
        return new Parsed(name, null, taken, notes);
      }
      notes.addAll(source.notes());
      int[] at = columns(table, headings);
      while (all.hasNext()) {
        TableRow row = all.next();
        if (row.damage() != null) {
          notes.add(row.damage());
        } else if (!row.blank()) {
          taken.add(new Numbered(cells(table, row, at, cells), Math.toIntExact(row.number())));
        }
      }
      return new Parsed(name, table, taken, notes);
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

  private static @Nullable Cell[] cells(Table table, TableRow row, int[] at, Cells made) {
    @Nullable Cell[] cells = new Cell[table.all().size()];
    for (int i = 0; i < at.length; i++) {
      cells[i] = made.of(table.written().get(i), row.cell(at[i]).text());
    }
    return cells;
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
