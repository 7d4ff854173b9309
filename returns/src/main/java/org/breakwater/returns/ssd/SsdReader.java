package org.breakwater.returns.ssd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.breakwater.returns.tables.TableSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder of CSV files, one a table, known by their headings. Rows are handed over as they
 * are read; kept are only the keys, for what points at them.
 */
public final class SsdReader {

  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);
  private static final String MIDNIGHT = "[ T]00:00(:00(\\.0+)?)?";
  private static final String TIME = "[ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?";

  private final Consumer<SsdRow> rows;
  private final Consumer<Finding> findings;
  private final Map<SsdForm.Target, Set<String>> targets = new HashMap<>();
  private final List<Arrow> arrows = new ArrayList<>();
  private final Set<String> found = new TreeSet<>();

  /** A value that must stand in another table, looked up when all tables are read. */
  private record Arrow(
      SsdForm.Target to, String value, Spot spot, String field, @Nullable String person) {}

  private SsdReader(Consumer<SsdRow> rows, Consumer<Finding> findings) {
    this.rows = rows;
    this.findings = findings;
    SsdForm.tables().values().stream()
        .flatMap(List::stream)
        .map(SsdForm.Field::pointsTo)
        .forEach(target -> {
          if (target != null) {
            targets.putIfAbsent(target, new HashSet<>());
          }
        });
  }

  /**
   * Reads a folder.
   *
   * @return the tables found
   * @throws org.breakwater.returns.tables.FileRefused when a file is hostile or damaged
   * @throws IOException when the folder cannot be listed
   */
  public static Set<String> read(Path folder, Consumer<SsdRow> rows, Consumer<Finding> findings)
      throws IOException {
    SsdReader reader = new SsdReader(rows, findings);
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files =
          entries
              .filter(
                  f -> String.valueOf(f.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv"))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      reader.file(file);
    }
    reader.follow();
    return reader.found;
  }

  private void file(Path path) {
    try (TableSource source = TableSource.open(path, ReadLimits.standard());
        Stream<TableRow> all = source.sheets().getFirst().rows()) {
      Iterator<TableRow> lines = all.iterator();
      TableRow headings = lines.hasNext() ? lines.next() : null;
      if (headings == null) {
        return;
      }
      List<String> names =
          headings.cells().stream().map(c -> c.text().strip().toLowerCase(Locale.ROOT)).toList();
      String table = SsdForm.tableOf(names);
      if (table == null) {
        return;
      }
      found.add(table);
      List<SsdForm.Field> fields = SsdForm.tables().getOrDefault(table, List.of());
      Spot head = new Spot(source.file(), table, 0, 1);
      for (SsdForm.Field field : fields) {
        if (!names.contains(field.name())) {
          tell(SsdRules.COLUMN, null, "", head, field.name(), null);
        }
      }
      names.stream()
          .filter(name -> fields.stream().noneMatch(f -> f.name().equals(name)))
          .forEach(name -> tell(SsdRules.UNKNOWN, null, "", head, name, null));
      Set<String> keys = new HashSet<>();
      int number = 0;
      while (lines.hasNext()) {
        TableRow line = lines.next();
        Spot spot = new Spot(source.file(), table, number, Math.toIntExact(line.number()));
        if (line.damage() != null) {
          tell(SsdRules.DAMAGED, null, line.damage(), spot, fields.getFirst().name(), null);
        } else if (!line.blank()) {
          number++;
          row(table, fields, names, line, spot, keys);
        }
      }
    }
  }

  private void row(
      String table,
      List<SsdForm.Field> fields,
      List<String> names,
      TableRow line,
      Spot spot,
      Set<String> keys) {
    List<@Nullable String> values = new ArrayList<>(fields.size());
    for (SsdForm.Field field : fields) {
      int at = names.indexOf(field.name());
      TableCell cell = at < 0 ? TableCell.BLANK : line.cell(at);
      values.add(cell.blank() ? null : plain(field, cell.text()));
    }
    SsdRow row = new SsdRow(table, spot, values);
    String person = row.person();
    for (int i = 0; i < fields.size(); i++) {
      SsdForm.Field field = fields.get(i);
      String value = values.get(i);
      if (value == null) {
        if (field.key() || field.required()) {
          tell(SsdRules.REQUIRED, person, "", spot, field.name(), null);
        }
        continue;
      }
      check(field, value, spot, person);
      if ((field.key() || field.unique()) && !keys.add(field.name() + "=" + value)) {
        tell(SsdRules.UNIQUE, person, "", spot, field.name(), value);
      }
      Set<String> target = targets.get(new SsdForm.Target(table, field.name()));
      if (target != null) {
        target.add(value);
      }
      if (field.pointsTo() != null) {
        arrows.add(new Arrow(field.pointsTo(), value, spot, field.name(), person));
      }
    }
    rows.accept(row);
  }

  private void check(SsdForm.Field field, String value, Spot spot, @Nullable String person) {
    boolean sound =
        switch (field.type()) {
          case TEXT -> true;
          case WHOLE -> value.matches("-?[0-9]{1,18}");
          case DECIMAL -> value.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
          case FLAG -> value.equals("0") || value.equals("1");
          case DATE -> date(value);
        };
    if (!sound) {
      tell(
          SsdRules.TYPE,
          person,
          "%s is to be %s".formatted(field.name(), field.type().shown()),
          spot,
          field.name(),
          value);
    } else if (value.length() > field.size()) {
      tell(
          SsdRules.SIZE,
          person,
          "%d characters, at most %d may be".formatted(value.length(), field.size()),
          spot,
          field.name(),
          value);
    }
  }

  /** A date in the one form; anything else as it was typed. */
  private static String plain(SsdForm.Field field, String text) {
    if (field.type() != SsdForm.Type.DATE) {
      return text;
    }
    String day = text.replaceFirst(MIDNIGHT + "$", "");
    if (day.matches("\\d{1,2}/\\d{1,2}/\\d{4}")) {
      try {
        return LocalDate.parse(day, ENGLISH).toString();
      } catch (DateTimeException e) {
        return text; // told of as no date
      }
    }
    return day;
  }

  private static boolean date(String value) {
    String day = value.replaceFirst(TIME + "$", "");
    try {
      return day.length() == 10 && LocalDate.parse(day).getYear() >= 1900;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** An arrow at a table that is not in the folder is not followed: nobody can say. */
  private void follow() {
    for (Arrow arrow : arrows) {
      Set<String> there = targets.getOrDefault(arrow.to(), Set.of());
      if (found.contains(arrow.to().table()) && !there.contains(arrow.value())) {
        tell(
            SsdRules.POINTS,
            arrow.person(),
            "no row of " + arrow.to() + " has it",
            arrow.spot(),
            arrow.field(),
            arrow.value());
      }
    }
  }

  private void tell(
      RuleCard rule,
      @Nullable String person,
      String detail,
      Spot spot,
      String field,
      @Nullable String value) {
    findings.accept(new Finding(rule, person, null, detail, List.of(spot.at(field, value))));
  }
}
