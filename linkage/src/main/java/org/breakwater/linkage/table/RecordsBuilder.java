package org.breakwater.linkage.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.linkage.table.TablePart.Growing;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a table together and its rows in order. */
final class RecordsBuilder {

  private RecordsBuilder() {}

  static Records build(Layout layout, List<TablePart> parts) {
    long rows = parts.stream().mapToLong(TablePart::rows).sum();
    if (rows == 0) {
      throw new TableFault(
          "%s has no records".formatted(parts.isEmpty() ? "the input" : parts.getFirst().name()));
    }
    int n = Math.toIntExact(rows);
    var names = new ArrayList<String>();
    int[] sources = layout.bySource() ? sources(parts, n, names) : null;
    var ids = new Ids();
    for (TablePart part : parts) {
      ids.addAll(part.ids());
    }
    int[] order = order(ids, sources);
    var present = new ArrayList<String>();
    var missing = new ArrayList<String>();
    for (String name : layout.columns()) {
      // one column, however the model spells it
      if (!name.equalsIgnoreCase(layout.id())
          && present.stream().noneMatch(name::equalsIgnoreCase)) {
        boolean found = parts.stream().anyMatch(part -> part.column(name) != null);
        (found ? present : missing).add(name);
      }
    }
    var columns =
        new ArrayList<>(
            present.parallelStream().map(name -> column(name, parts, n, order)).toList());
    for (String name : missing) {
      JoinedColumn joined = JoinedColumn.of(name, parts.getFirst().header());
      if (joined == null) {
        throw new TableFault(
            "%s has no column '%s', which the model compares; it has: %s"
                .formatted(
                    parts.getFirst().name(), name, String.join(", ", parts.getFirst().header())));
      }
      Column first = find(columns, joined.first(), parts, n, order);
      Column second = find(columns, joined.second(), parts, n, order);
      columns.add(joined.make(first, second));
    }
    Ids sorted = order == null ? ids : ids.inOrder(order);
    int[] sortedSources = order == null || sources == null ? sources : permuted(sources, order);
    refuseDuplicates(sorted, sortedSources, names);
    return new Records(sorted, sortedSources, names, columns);
  }

  private static Column find(
      List<Column> columns, String name, List<TablePart> parts, int n, int @Nullable [] order) {
    for (Column column : columns) {
      if (column.name().equalsIgnoreCase(name)) {
        return column;
      }
    }
    return column(name, parts, n, order);
  }

  private static int[] sources(List<TablePart> parts, int n, List<String> names) {
    var known = new Dictionary.Values();
    int[] raw = new int[n];
    int at = 0;
    for (TablePart part : parts) {
      Growing own = part.sources();
      int file = part.hasSources() ? 0 : known.code(part.name().getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < part.rows(); i++) {
        byte[] name = part.hasSources() ? own.values.bytes(own.codes[i]) : null;
        raw[at++] = name == null ? file : known.code(name);
      }
    }
    // numbered by name, so that the order of files does not matter
    Integer[] byName = new Integer[known.size()];
    Arrays.setAll(byName, i -> i);
    Arrays.sort(byName, (a, b) -> Arrays.compareUnsigned(bytes(known, a), bytes(known, b)));
    int[] rank = new int[known.size()];
    for (int i = 0; i < byName.length; i++) {
      rank[byName[i]] = i;
      names.add(new String(bytes(known, byName[i]), StandardCharsets.UTF_8));
    }
    for (int i = 0; i < n; i++) {
      raw[i] = rank[raw[i]];
    }
    return raw;
  }

  private static byte[] bytes(Dictionary dictionary, int code) {
    byte[] bytes = dictionary.bytes(code);
    return bytes == null ? new byte[0] : bytes;
  }

  /** The rows by source and id, or null when they stand so already. */
  private static int @Nullable [] order(Ids ids, int @Nullable [] sources) {
    int n = ids.size();
    boolean inOrder = true;
    for (int i = 1; i < n && inOrder; i++) {
      inOrder = compare(ids, sources, i - 1, i) <= 0;
    }
    if (inOrder) {
      return null;
    }
    Integer[] boxed = new Integer[n];
    Arrays.setAll(boxed, i -> i);
    Arrays.parallelSort(boxed, (i, j) -> compare(ids, sources, i, j));
    int[] order = new int[n];
    Arrays.setAll(order, i -> boxed[i]);
    return order;
  }

  private static int compare(Ids ids, int @Nullable [] sources, int i, int j) {
    int bySource = sources == null ? 0 : Integer.compare(sources[i], sources[j]);
    return bySource != 0 ? bySource : ids.compare(i, j);
  }

  private static void refuseDuplicates(Ids ids, int @Nullable [] sources, List<String> names) {
    for (int i = 1; i < ids.size(); i++) {
      if (compare(ids, sources, i - 1, i) == 0) {
        throw new TableFault(
            "the id '%s' stands for more than one record%s; every record needs its own"
                .formatted(ids.text(i), sources == null ? "" : " of " + names.get(sources[i])));
      }
    }
  }

  private static Column column(String name, List<TablePart> parts, int n, int @Nullable [] order) {
    int[] codes = new int[n];
    Dictionary.@Nullable Values values = null;
    int at = 0;
    for (TablePart part : parts) {
      Growing own = part.column(name);
      if (own == null) {
        at += part.rows();
        continue;
      }
      checkEncoding(own, part.name());
      if (values == null) {
        values = own.values;
        System.arraycopy(own.codes, 0, codes, at, Math.min(own.codes.length, part.rows()));
      } else {
        int[] map = new int[own.values.size()];
        for (int code = 1; code < map.length; code++) {
          map[code] = values.code(bytes(own.values, code));
        }
        for (int i = 0; i < part.rows() && i < own.codes.length; i++) {
          codes[at + i] = map[own.codes[i]];
        }
      }
      own.codes = new int[0];
      at += part.rows();
    }
    Dictionary.Values known = values == null ? new Dictionary.Values() : values;
    if (order == null) {
      return new Column(name, codes, known);
    }
    return renumbered(name, permuted(codes, order), known);
  }

  private static int[] permuted(int[] values, int[] order) {
    int[] permuted = new int[values.length];
    for (int i = 0; i < order.length; i++) {
      permuted[i] = values[order[i]];
    }
    return permuted;
  }

  /** Codes by first appearance, so that they do not tell the order of the file. */
  private static Column renumbered(String name, int[] codes, Dictionary old) {
    var values = new Dictionary.Values();
    int[] map = new int[old.size()];
    for (int i = 0; i < codes.length; i++) {
      int code = codes[i];
      if (code != 0) {
        if (map[code] == 0) {
          map[code] = values.code(bytes(old, code));
        }
        codes[i] = map[code];
      }
    }
    return new Column(name, codes, values);
  }

  private static void checkEncoding(Growing column, String file) {
    for (int code = 1; code < column.values.size(); code++) {
      byte[] value = bytes(column.values, code);
      for (byte b : value) {
        if (b < 0) {
          refuseUnlessUtf8(value, column.name, file);
          break;
        }
      }
    }
  }

  private static void refuseUnlessUtf8(byte[] value, String column, String file) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
    } catch (CharacterCodingException e) {
      throw new TableFault(
          "%s is not UTF-8: the value '%s' of column '%s'. Save the file as UTF-8 and try again"
              .formatted(file, new String(value, StandardCharsets.ISO_8859_1), column),
          e);
    }
  }
}
