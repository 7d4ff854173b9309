package org.breakwater.returns.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.breakwater.returns.tables.ReadLimits;
import org.breakwater.returns.tables.TableRow;
import org.breakwater.returns.tables.TableSource;

/**
 * What differs in meaning between two folders of tables: rows are compared child by child, in any
 * order. Of a child's rows that are not equal, those most alike are taken for one that changed.
 */
final class TablesDiff {

  /** A child and a table. */
  private record Of(String child, String table) implements Comparable<Of> {
    @Override
    public int compareTo(Of other) {
      int byChild = child.compareTo(other.child);
      return byChild == 0 ? table.compareTo(other.table) : byChild;
    }
  }

  private static final long MOST_PAIRS = 10_000;

  private final Kind kind;

  TablesDiff(Kind kind) {
    this.kind = kind;
  }

  List<Difference> between(Path oldFolder, Path newFolder) throws IOException {
    Map<Of, List<Map<String, String>>> before = read(oldFolder);
    Map<Of, List<Map<String, String>>> after = read(newFolder);
    TreeSet<Of> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    List<Difference> differences = new ArrayList<>();
    for (Of one : all) {
      rows(
          one,
          before.getOrDefault(one, new ArrayList<>()),
          after.getOrDefault(one, new ArrayList<>()),
          differences);
    }
    return differences;
  }

  private static void rows(
      Of of,
      List<Map<String, String>> before,
      List<Map<String, String>> after,
      List<Difference> into) {
    takeEqual(before, after);
    if ((long) before.size() * after.size() > MOST_PAIRS) {
      pairByFirst(of, before, after, into);
    }
    while (!before.isEmpty() && !after.isEmpty()) {
      int bestOld = 0;
      int bestNew = 0;
      int most = -1;
      for (int i = 0; i < before.size(); i++) {
        for (int j = 0; j < after.size(); j++) {
          int alike = alike(before.get(i), after.get(j));
          if (alike > most) {
            most = alike;
            bestOld = i;
            bestNew = j;
          }
        }
      }
      if (most == 0 && (before.size() > 1 || after.size() > 1)) {
        break; // nothing in common: one went, another came
      }
      changed(of, before.remove(bestOld), after.remove(bestNew), into);
    }
    before.forEach(row ->
        into.add(
            new Difference(of.child(), of.table(), Difference.What.REMOVED, "", shown(row), null)));
    after.forEach(row ->
        into.add(
            new Difference(of.child(), of.table(), Difference.What.ADDED, "", null, shown(row))));
  }

  /** Rows that stand in both are no difference, however often. */
  private static void takeEqual(List<Map<String, String>> before, List<Map<String, String>> after) {
    Map<Map<String, String>, Integer> there = new HashMap<>();
    after.forEach(row -> there.merge(row, 1, Integer::sum));
    Map<Map<String, String>, Integer> taken = new HashMap<>();
    before.removeIf(row -> {
      boolean equal = taken.getOrDefault(row, 0) < there.getOrDefault(row, 0);
      if (equal) {
        taken.merge(row, 1, Integer::sum);
      }
      return equal;
    });
    after.removeIf(row -> taken.merge(row, -1, Integer::sum) >= 0);
  }

  /**
   * Too many rows to weigh each against each: those with the same first value are one that changed.
   */
  private static void pairByFirst(
      Of of,
      List<Map<String, String>> before,
      List<Map<String, String>> after,
      List<Difference> into) {
    Map<String, Map<String, String>> byFirst = new HashMap<>();
    after.forEach(row -> byFirst.putIfAbsent(first(row), row));
    Set<Map<String, String>> paired = Collections.newSetFromMap(new IdentityHashMap<>());
    before.removeIf(row -> {
      Map<String, String> other = byFirst.remove(first(row));
      if (other != null) {
        paired.add(other);
        changed(of, row, other, into);
      }
      return other != null;
    });
    after.removeIf(paired::contains);
    before.forEach(row ->
        into.add(
            new Difference(of.child(), of.table(), Difference.What.REMOVED, "", shown(row), null)));
    after.forEach(row ->
        into.add(
            new Difference(of.child(), of.table(), Difference.What.ADDED, "", null, shown(row))));
    before.clear();
    after.clear();
  }

  private static String first(Map<String, String> row) {
    return row.values().stream().findFirst().orElse("");
  }

  private static int alike(Map<String, String> one, Map<String, String> other) {
    int alike = 0;
    for (Map.Entry<String, String> value : one.entrySet()) {
      if (value.getValue().equals(other.get(value.getKey()))) {
        alike++;
      }
    }
    return alike;
  }

  private static void changed(
      Of of, Map<String, String> before, Map<String, String> after, List<Difference> into) {
    TreeMap<String, Boolean> fields = new TreeMap<>();
    before.keySet().forEach(field -> fields.put(field, true));
    after.keySet().forEach(field -> fields.put(field, true));
    for (String field : fields.keySet()) {
      if (!Objects.equals(before.get(field), after.get(field))) {
        into.add(
            new Difference(
                of.child(),
                of.table(),
                Difference.What.CHANGED,
                field,
                before.get(field),
                after.get(field)));
      }
    }
  }

  private static String shown(Map<String, String> row) {
    return row.entrySet().stream()
        .map(value -> value.getKey() + " " + value.getValue())
        .collect(java.util.stream.Collectors.joining(", "));
  }

  /** Rows by child and table; a value that is blank is not there. */
  private Map<Of, List<Map<String, String>>> read(Path folder) throws IOException {
    Map<Of, List<Map<String, String>>> rows = new TreeMap<>();
    for (Path file : Tables.csv(folder)) {
      String table = String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z]+$", "");
      try (TableSource source = TableSource.open(file, ReadLimits.standard());
          Stream<TableRow> all = source.sheets().getFirst().rows()) {
        Iterator<TableRow> lines = all.iterator();
        if (!lines.hasNext()) {
          continue;
        }
        List<String> headings = lines.next().cells().stream().map(cell -> cell.text()).toList();
        while (lines.hasNext()) {
          TableRow line = lines.next();
          if (!line.blank()) {
            row(table, headings, line, rows);
          }
        }
      }
    }
    return rows;
  }

  private void row(
      String table, List<String> headings, TableRow line, Map<Of, List<Map<String, String>>> into) {
    String child = "";
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      String text = line.cell(i).text();
      if (kind.namesChild(headings.get(i)) && child.isEmpty()) {
        child = text;
      } else if (!text.isEmpty() && !kind.ignores(headings.get(i))) {
        values.put(headings.get(i), text);
      }
    }
    into.computeIfAbsent(new Of(child, table), of -> new ArrayList<>()).add(values);
  }
}
