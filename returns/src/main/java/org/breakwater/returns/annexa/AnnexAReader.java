package org.breakwater.returns.annexa;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.RuleCard;
import org.breakwater.returns.rules.Spot;
import org.breakwater.returns.tables.ReadLimits;
import org.breakwater.returns.tables.TableCell;
import org.breakwater.returns.tables.TableRow;
import org.breakwater.returns.tables.TableSheet;
import org.breakwater.returns.tables.TableSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists from a workbook, or one list from a CSV file, a row at a time. A list is known by
 * its headings, wherever its sheet stands and whatever it is called.
 */
public final class AnnexAReader {

  private static final int MOST_TITLE_ROWS = 10;
  private static final double ENOUGH_HEADINGS = 0.6;
  private static final Set<String> NOTHING =
      Set.of("-", ".", "na", "null", "none", "notapplicable");
  private static final Set<String> ERRORS =
      Set.of("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!");
  private static final List<DateTimeFormatter> DATES =
      Stream.of(
              "d/M/uuuu",
              "uuuu-M-d",
              "d-M-uuuu",
              "d.M.uuuu",
              "d MMM uuuu",
              "d-MMM-uuuu",
              "d MMMM uuuu")
          .map(p ->
              DateTimeFormatter.ofPattern(p, Locale.UK).withResolverStyle(ResolverStyle.STRICT))
          .toList();

  private final String file;
  private final Consumer<AnnexARow> rows;
  private final AnnexARules rules;
  private final Set<Integer> found = new TreeSet<>();
  private final int[] counts = new int[AnnexAForm.lists() + 1];

  private AnnexAReader(String file, Consumer<AnnexARow> rows, Consumer<Finding> findings) {
    this.file = file;
    this.rows = rows;
    this.rules = new AnnexARules(findings);
  }

  /**
   * Reads a file.
   *
   * @param rows told of each row, as far as it could be read
   * @param findings told of what does not hold
   * @return the lists found
   * @throws org.breakwater.returns.tables.FileRefused when it is hostile, damaged or no table
   */
  public static Set<Integer> read(Path path, Consumer<AnnexARow> rows, Consumer<Finding> findings) {
    try (TableSource source = TableSource.open(path, ReadLimits.standard())) {
      AnnexAReader reader = new AnnexAReader(source.file(), rows, findings);
      source.sheets().forEach(reader::sheet);
      if (source.sheets().stream().anyMatch(sheet -> sheet.name() != null)) {
        reader.missingLists();
      }
      return Set.copyOf(reader.found);
    }
  }

  private void missingLists() {
    for (int list = 1; list <= AnnexAForm.lists(); list++) {
      if (!found.contains(list)) {
        rules.form(
            AnnexARules.LIST,
            new Spot(file, AnnexAForm.title(list), 0, 0),
            AnnexAForm.columns(list).getFirst().name(),
            AnnexAForm.title(list) + " was not found");
      }
    }
  }

  /** A list found on a sheet, and where its columns stand; -1 for one that is not there. */
  private record Bound(int list, TableRow headings, int[] positions) {
    long have() {
      return Arrays.stream(positions).filter(position -> position >= 0).count();
    }
  }

  private void sheet(TableSheet sheet) {
    Bound bound = bound(sheet);
    if (bound == null) {
      return;
    }
    found.add(bound.list());
    Spot head = spot(sheet, bound.list(), bound.headings());
    List<AnnexAForm.Column> columns = AnnexAForm.columns(bound.list());
    for (int i = 0; i < columns.size(); i++) {
      if (bound.positions()[i] < 0) {
        rules.form(
            AnnexARules.COLUMN,
            head,
            columns.get(i).name(),
            AnnexAForm.title(bound.list()) + " has no column '" + columns.get(i).name() + "'");
      }
    }
    for (int i = 0; i < bound.headings().cells().size(); i++) {
      int at = i;
      TableCell heading = bound.headings().cell(i);
      if (!heading.blank() && Arrays.stream(bound.positions()).noneMatch(p -> p == at)) {
        rules.form(AnnexARules.UNKNOWN, head, heading.text(), "'" + heading.text() + "'");
      }
    }
    try (Stream<TableRow> all = sheet.rows()) {
      all.filter(row -> row.number() > bound.headings().number() && !row.blank())
          .forEach(row -> row(sheet, bound, row));
    }
  }

  private static @Nullable Bound bound(TableSheet sheet) {
    Bound best = null;
    try (Stream<TableRow> top = sheet.rows()) {
      for (TableRow row : top.limit(MOST_TITLE_ROWS).toList()) {
        for (int list = 1; list <= AnnexAForm.lists(); list++) {
          Bound here = bind(list, row);
          double share = (double) here.have() / here.positions().length;
          if (here.positions()[0] >= 0
              && share >= ENOUGH_HEADINGS
              && (best == null
                  || here.have() > best.have()
                  || (here.have() == best.have()
                      && here.positions().length < best.positions().length))) {
            best = here;
          }
        }
      }
    }
    return best;
  }

  private static Bound bind(int list, TableRow row) {
    List<AnnexAForm.Column> columns = AnnexAForm.columns(list);
    int[] positions = new int[columns.size()];
    Arrays.fill(positions, -1);
    for (int i = 0; i < columns.size(); i++) {
      for (int cell = 0; cell < row.cells().size() && positions[i] < 0; cell++) {
        if (AnnexAForm.heads(columns.get(i), row.cell(cell).text())) {
          positions[i] = cell;
        }
      }
    }
    return new Bound(list, row, positions);
  }

  private Spot spot(TableSheet sheet, int list, TableRow row) {
    String table = sheet.name() == null ? AnnexAForm.title(list) : sheet.name();
    return new Spot(file, table, counts[list], Math.toIntExact(row.number()));
  }

  /** What is wrong with a cell, told once its row is made. */
  private record Fault(RuleCard rule, String column, String detail) {}

  private void row(TableSheet sheet, Bound bound, TableRow from) {
    List<AnnexAForm.Column> columns = AnnexAForm.columns(bound.list());
    List<@Nullable AnnexAValue> values = new ArrayList<>(columns.size());
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int position = bound.positions()[i];
      TableCell cell = position < 0 ? TableCell.BLANK : from.cell(position);
      values.add(value(columns.get(i), cell, sheet.datesFrom1904(), faults));
    }
    AnnexARow row = new AnnexARow(bound.list(), spot(sheet, bound.list(), from), values);
    counts[bound.list()]++;
    faults.forEach(fault -> rules.value(fault.rule(), row, fault.column(), fault.detail()));
    rules.see(row);
    rows.accept(row);
  }

  private static @Nullable AnnexAValue value(
      AnnexAForm.Column column, TableCell cell, boolean from1904, List<Fault> faults) {
    if (cell.blank()) {
      return null;
    }
    String text = cell.text();
    if (cell.kind() == TableCell.Kind.FORMULA
        || cell.kind() == TableCell.Kind.ERROR
        || ERRORS.contains(text)) {
      faults.add(new Fault(AnnexARules.WORKED_OUT, column.name(), ""));
      return new AnnexAValue.Unread(text);
    }
    String code = column.type() == AnnexAForm.Type.CODE ? AnnexAForm.code(column, text) : null;
    if (code == null && NOTHING.contains(AnnexAForm.plain(text))) {
      return null;
    }
    return switch (column.type()) {
      case TEXT -> new AnnexAValue.Text(text);
      case CODE -> {
        if (code == null) {
          faults.add(
              new Fault(
                  AnnexARules.CODE,
                  column.name(),
                  "the codes are " + String.join(" | ", AnnexAForm.codes(column))));
          yield new AnnexAValue.Unread(text);
        }
        yield new AnnexAValue.Code(code);
      }
      case WHOLE -> {
        // an age worked out from days has a fraction that the sheet does not show
        boolean shownWhole = cell.kind() == TableCell.Kind.NUMBER;
        if (text.matches(shownWhole ? "[0-9]{1,9}(\\.[0-9]+)?" : "[0-9]{1,9}(\\.0+)?")) {
          yield new AnnexAValue.Whole(Long.parseLong(text.replaceAll("\\..*", "")));
        }
        faults.add(new Fault(AnnexARules.WHOLE, column.name(), ""));
        yield new AnnexAValue.Unread(text);
      }
      case DATE -> {
        LocalDate day =
            cell.kind() == TableCell.Kind.NUMBER ? stored(text, from1904) : written(text);
        if (day == null) {
          faults.add(new Fault(AnnexARules.DATE, column.name(), ""));
          yield new AnnexAValue.Unread(text);
        }
        yield new AnnexAValue.Day(day);
      }
    };
  }

  private static @Nullable LocalDate stored(String text, boolean from1904) {
    BigDecimal number = new BigDecimal(text);
    long days = number.compareTo(BigDecimal.valueOf(100_000)) < 0 ? number.longValue() : 0;
    LocalDate nought = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    return days < 1 ? null : nought.plusDays(days);
  }

  private static @Nullable LocalDate written(String text) {
    String day = text.replaceFirst("[ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?$", "");
    for (DateTimeFormatter format : DATES) {
      try {
        LocalDate read = LocalDate.parse(day, format);
        return read.getYear() < 1900 || read.getYear() > 2199 ? null : read;
      } catch (DateTimeParseException tryNext) {
        // several forms are in use; only when none fits is it no date
        continue;
      }
    }
    return null;
  }
}
