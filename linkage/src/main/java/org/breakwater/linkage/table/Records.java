package org.breakwater.linkage.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Records to be linked, in the order of source and id. Safe for many threads. */
public final class Records {

  private static final String BETWEEN = "-__-";

  private final Ids ids;
  private final int @Nullable [] sources;
  private final List<String> sourceNames;
  private final SequencedMap<String, Column> columns;

  Records(Ids ids, int @Nullable [] sources, List<String> sourceNames, List<Column> columns) {
    this.ids = ids;
    this.sources = sources;
    this.sourceNames = List.copyOf(sourceNames);
    this.columns = new LinkedHashMap<>();
    columns.forEach(column -> this.columns.put(column.name(), column));
  }

  /**
   * Records made in memory; a missing or empty value is missing.
   *
   * @throws TableFault as {@link RecordsReader#read}
   */
  public static Records of(Layout layout, List<? extends Map<String, String>> rows) {
    var names = new java.util.LinkedHashSet<String>();
    rows.forEach(row -> names.addAll(row.keySet()));
    var part = new TablePart("the records", List.copyOf(names), layout);
    @Nullable String[] cells = new @Nullable String[names.size()];
    for (Map<String, String> row : rows) {
      int i = 0;
      for (String name : names) {
        cells[i++] = row.get(name);
      }
      part.row(cells);
    }
    return RecordsBuilder.build(layout, List.of(part));
  }

  /** How many there are. */
  public int size() {
    return ids.size();
  }

  /** The id of a row. */
  public String id(int row) {
    return ids.text(row);
  }

  /** What results call the record of a row: {@link #uid(String, String)}. */
  public String uid(int row) {
    return uid(source(row), id(row));
  }

  /** The id where sources are not told apart; else, as Splink has it: source, {@code -__-}, id. */
  public static String uid(String source, String id) {
    return source.isEmpty() ? id : source + BETWEEN + id;
  }

  /**
   * The row of what results call a record, by a search of all.
   *
   * @throws TableFault if there is none
   */
  public int rowOf(String uid) {
    int bar = uid.indexOf(BETWEEN);
    int row =
        bar < 0 ? row("", uid) : row(uid.substring(0, bar), uid.substring(bar + BETWEEN.length()));
    if (row < 0) {
      throw new TableFault("there is no record with the id '" + uid + "'");
    }
    return row;
  }

  /** Whether an id is a whole number, plainly written. */
  public static boolean plainNumber(byte[] id) {
    return Ids.plainNumber(id, id.length);
  }

  /** Whether all ids are whole numbers, plainly written. */
  public boolean numberedIds() {
    return ids.numeric();
  }

  /** The id of a row where all are numbers. */
  public long idNumber(int row) {
    return ids.number(row);
  }

  /** The id of a row as UTF-8. */
  public byte[] idBytes(int row) {
    return ids.bytes(row);
  }

  /** The source of a row, or the empty text when sources are not told apart. */
  public String source(int row) {
    return sources == null ? "" : sourceNames.get(sources[row]);
  }

  /** The number of the source of a row, from 0; always 0 when sources are not told apart. */
  public int sourceCode(int row) {
    return sources == null ? 0 : sources[row];
  }

  /** How many sources there are. */
  public int sourceCount() {
    return Math.max(1, sourceNames.size());
  }

  /** Whether there is such a column. */
  public boolean has(String name) {
    return find(name) != null;
  }

  /**
   * A column, whatever its case.
   *
   * @throws TableFault if there is none
   */
  public Column column(String name) {
    Column column = find(name);
    if (column == null) {
      throw new TableFault(
          "there is no column '%s'; there are: %s"
              .formatted(name, String.join(", ", columns.sequencedKeySet())));
    }
    return column;
  }

  private @Nullable Column find(String name) {
    Column column = columns.get(name);
    if (column != null) {
      return column;
    }
    for (Column other : columns.sequencedValues()) {
      if (other.name().equalsIgnoreCase(name)) {
        return other;
      }
    }
    return null;
  }

  /** The values of a row by column, without the missing ones. */
  public SequencedMap<String, String> values(int row) {
    var values = new LinkedHashMap<String, String>();
    for (Column column : columns.sequencedValues()) {
      String value = column.value(row);
      if (value != null) {
        values.put(column.name(), value);
      }
    }
    return values;
  }

  /** The row with that id, by a search of all; -1 when there is none. */
  public int row(String source, String id) {
    for (int row = 0; row < size(); row++) {
      if (id(row).equals(id) && (sources == null || source(row).equals(source))) {
        return row;
      }
    }
    return -1;
  }
}
