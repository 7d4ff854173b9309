package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Columns to which records are added one at a time. The codes of a record lie side by side, since
 * whoever looks at one of them looks at the others.
 */
final class GrowingColumns implements Columns.Maker {

  private final Map<String, Growing<?>> columns = new HashMap<>();
  private final List<Growing<?>> inOrder = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private int[] cells = {};
  private int rows;

  @Override
  public <T> Column<T> make(@Nullable String column, Meaning<T> meaning) {
    if (column == null) {
      return new Growing<>(-1, meaning);
    }
    var made = new Growing<>(inOrder.size(), meaning);
    columns.put(column, made);
    inOrder.add(made);
    names.add(column);
    return made;
  }

  /** What a record says, in the order of the columns. */
  @Nullable String[] texts(Function<String, @Nullable String> texts) {
    @Nullable String[] inColumns = new @Nullable String[names.size()];
    for (int at = 0; at < inColumns.length; at++) {
      inColumns[at] = texts.apply(names.get(at));
    }
    return inColumns;
  }

  /** The number of the record added. */
  int add(@Nullable String[] texts) {
    addAll(List.<@Nullable String[]>of(texts));
    return rows - 1;
  }

  /** Adds records, the columns side by side. */
  void addAll(List<@Nullable String[]> records) {
    int width = inOrder.size();
    int end = Math.multiplyExact(rows + records.size(), width);
    if (end > cells.length) {
      cells = Arrays.copyOf(cells, (int) Math.clamp(end * 3L / 2, end, Integer.MAX_VALUE - 8));
    }
    (records.size() > 1 ? inOrder.parallelStream() : inOrder.stream())
        .forEach(column -> {
          int at = rows * width + column.at;
          for (@Nullable String[] texts : records) {
            int code = column.learn(texts[column.at]);
            cells[at] = code;
            column.count(code, 1);
            at += width;
          }
        });
    rows += records.size();
  }

  /** Its values count no longer; the row stays. */
  void forget(int row) {
    for (Growing<?> column : inOrder) {
      column.count(column.code(row), -1);
    }
  }

  /** Ends the time when many records are added at once: gives back what that needed. */
  void settle() {
    cells = Arrays.copyOf(cells, rows * inOrder.size());
    inOrder.forEach(column -> column.seen = null);
  }

  long bytes() {
    return 4L * cells.length;
  }

  /** The columns with one record more, which only the one who asks sees; the last row is its. */
  Columns asking(Roles roles, Function<String, @Nullable String> texts) {
    var maker =
        new Columns.Maker() {
          @Override
          @SuppressWarnings("unchecked")
          public <T> Column<T> make(@Nullable String column, Meaning<T> meaning) {
            // made with the same meaning for the same name
            var base =
                column == null
                    ? new Growing<T>(-1, meaning)
                    : (Growing<T>) Objects.requireNonNull(columns.get(column));
            return new AskingColumn<>(
                base, rows, column == null ? null : base.read(texts.apply(column)), meaning);
          }
        };
    return Columns.of(roles, maker);
  }

  /** One of the columns. */
  final class Growing<T> extends Column<T> {

    private final int at;
    private final Meaning<T> meaning;
    private final List<T> values = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private int[] counts = new int[16];
    private int known;

    /** Texts as written, while many are added at once. */
    private @Nullable Map<String, Integer> seen = new HashMap<>();

    private Growing(int at, Meaning<T> meaning) {
      this.at = at;
      this.meaning = meaning;
    }

    private @Nullable T read(@Nullable String text) {
      return text == null || text.isEmpty() ? null : meaning.prepare().apply(text);
    }

    private int learn(@Nullable String text) {
      if (text == null || text.isEmpty()) {
        return -1;
      }
      if (seen == null) {
        return learnt(read(text));
      }
      Integer code = seen.get(text);
      if (code == null) {
        code = learnt(read(text));
        seen.put(text, code);
      }
      return code;
    }

    private int learnt(@Nullable T value) {
      if (value == null) {
        return -1;
      }
      Integer code = codes.putIfAbsent(meaning.key().apply(value), values.size());
      if (code != null) {
        return code;
      }
      values.add(value);
      if (values.size() > counts.length) {
        counts = Arrays.copyOf(counts, counts.length * 2);
      }
      return values.size() - 1;
    }

    private void count(int code, int more) {
      if (code >= 0) {
        counts[code] += more;
        known += more;
      }
    }

    /** The code of a value, or that of the next new one. */
    int find(T value) {
      return codes.getOrDefault(meaning.key().apply(value), values.size());
    }

    int known() {
      return known;
    }

    @Override
    int rows() {
      return rows;
    }

    @Override
    int code(int row) {
      return at < 0 ? -1 : cells[row * inOrder.size() + at];
    }

    @Override
    int size() {
      return values.size();
    }

    @Override
    T of(int code) {
      return values.get(code);
    }

    @Override
    int count(int code) {
      return counts[code];
    }

    @Override
    double logFrequency(int code) {
      return Math.log(counts[code] / (double) Math.max(1, known));
    }

    @Override
    double chanceEqual() {
      double sum = 0;
      for (int code = 0; code < values.size(); code++) {
        sum += Math.exp(2 * logFrequency(code));
      }
      return Math.max(sum, 1e-9);
    }
  }
}
