package org.breakwater.linkage.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as they are read, in the order of the file: one part of a table. */
final class TablePart {

  /** A column being read. */
  static final class Growing {
    final String name;
    final Dictionary.Values values = new Dictionary.Values();
    int[] codes = new int[1024];

    Growing(String name) {
      this.name = name;
    }

    private void set(int row, int code) {
      if (row >= codes.length) {
        codes = Arrays.copyOf(codes, row + (row >> 1) + 1);
      }
      codes[row] = code;
    }
  }

  private static final int ID = -1;
  private static final int NOTHING = -2;
  private static final int SOURCE = -3;

  private final String name;
  private final List<String> header;
  private final int[] use;
  private final Ids ids = new Ids();
  private final Growing sources;
  private final List<Growing> columns = new ArrayList<>();
  private boolean idSeen;
  private boolean sourceSeen;
  private byte[] scratch = new byte[256];

  TablePart(String name, List<String> header, Layout layout) {
    this.name = name;
    this.header = List.copyOf(header);
    this.use = new int[header.size()];
    this.sources = new Growing(layout.source());
    Map<String, String> wanted = new HashMap<>();
    wantedNames(layout, header).forEach(w -> wanted.put(w.toLowerCase(Locale.ROOT), w));
    boolean idFound = false;
    for (int i = 0; i < use.length; i++) {
      String column = header.get(i);
      String known = wanted.get(column.toLowerCase(Locale.ROOT));
      if (column.equalsIgnoreCase(layout.id())) {
        use[i] = ID;
        idFound = true;
      } else if (column.equalsIgnoreCase(layout.source()) && layout.bySource()) {
        use[i] = SOURCE;
      } else if (known != null) {
        use[i] = columns.size();
        columns.add(new Growing(known));
      } else {
        use[i] = NOTHING;
      }
    }
    if (!idFound) {
      throw new TableFault(
          "%s has no column '%s', which the model names as the id of a record; it has: %s"
              .formatted(name, layout.id(), String.join(", ", header)));
    }
  }

  /** The wanted columns, and those from which a missing one can be made. */
  private static List<String> wantedNames(Layout layout, List<String> header) {
    var names = new ArrayList<String>();
    for (String column : layout.columns()) {
      names.add(column);
      if (header.stream().noneMatch(column::equalsIgnoreCase)) {
        JoinedColumn joined = JoinedColumn.of(column, header);
        if (joined != null) {
          names.add(joined.first());
          names.add(joined.second());
        }
      }
    }
    return names;
  }

  String name() {
    return name;
  }

  List<String> header() {
    return header;
  }

  Ids ids() {
    return ids;
  }

  Growing sources() {
    return sources;
  }

  List<Growing> columns() {
    return columns;
  }

  @Nullable Growing column(String wanted) {
    for (Growing column : columns) {
      if (column.name.equalsIgnoreCase(wanted)) {
        return column;
      }
    }
    return null;
  }

  int rows() {
    return ids.size();
  }

  /** Takes a cell whose characters are bytes of UTF-8. */
  void cell(int field, char[] text, int offset, int length) {
    int used = use[field];
    if (used == NOTHING) {
      return;
    }
    if (length > scratch.length) {
      scratch = new byte[length * 2];
    }
    byte[] bytes = scratch;
    int hash = 1;
    for (int i = 0; i < length; i++) {
      byte b = (byte) text[offset + i];
      bytes[i] = b;
      hash = hash * 31 + b;
    }
    take(used, bytes, length, hash);
  }

  /** Takes a cell; null is missing. */
  void cell(int field, @Nullable String text) {
    if (use[field] != NOTHING && text != null) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      take(use[field], bytes, bytes.length, Dictionary.Values.hash(bytes, bytes.length));
    }
  }

  private void take(int used, byte[] bytes, int length, int hash) {
    int row = ids.size();
    if (used == ID) {
      if (length > 0) {
        ids.add(bytes, length);
        idSeen = true;
      }
    } else if (used == SOURCE) {
      sources.set(
          row - (idSeen ? 1 : 0), length == 0 ? 0 : sources.values.code(bytes, length, hash));
      sourceSeen = true;
    } else {
      Growing column = columns.get(used);
      int code = length == 0 ? 0 : column.values.code(bytes, length, hash);
      column.set(row - (idSeen ? 1 : 0), code);
    }
  }

  /** Ends a row of so many fields. */
  void endRow(long line, int fields) {
    if (fields > use.length) {
      throw new TableFault(
          "%s, line %d: %d values, but the header names only %d columns"
              .formatted(name, line, fields, use.length));
    }
    if (!idSeen) {
      throw new TableFault("%s, line %d: the id is missing".formatted(name, line));
    }
    if (fields < use.length) {
      for (int i = fields; i < use.length; i++) {
        if (use[i] >= 0) {
          columns.get(use[i]).set(ids.size() - 1, 0);
        }
      }
    }
    idSeen = false;
  }

  boolean hasSources() {
    return sourceSeen;
  }

  void row(@Nullable String[] cells) {
    for (int i = 0; i < cells.length; i++) {
      cell(i, cells[i] == null ? "" : cells[i]);
    }
    endRow(ids.size(), cells.length);
  }
}
