package org.breakwater.linkage.household;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The ids of records by row, and the row of an id: a few bytes more than the id's own. */
final class IdTable {

  private static final int FREE = 0;
  private static final int LEFT = -1;

  private byte[] texts = new byte[1024];
  private int[] ends = new int[256];
  private int size;

  /** Rows from 1; {@link #FREE} or {@link #LEFT} by one that is gone. */
  private int[] table = new int[1024];

  private int used;

  /**
   * Notes the id of the next row.
   *
   * @throws IllegalArgumentException if another row has it
   */
  void add(String id) {
    if (row(id) >= 0) {
      throw new IllegalArgumentException("there is a record \"" + id + "\" already");
    }
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    int start = start(size);
    int end = Math.addExact(start, bytes.length);
    if (end > texts.length) {
      texts = Arrays.copyOf(texts, (int) Math.clamp(end * 3L / 2, end, Integer.MAX_VALUE - 8));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 16 + size + (size >> 1));
    }
    System.arraycopy(bytes, 0, texts, start, bytes.length);
    ends[size++] = end;
    if (used * 10L > table.length * 7L) {
      grow();
    }
    put(size - 1);
  }

  String id(int row) {
    int start = start(row);
    return new String(texts, start, ends[row] - start, StandardCharsets.UTF_8);
  }

  /** The row of an id, or a negative number. */
  int row(String id) {
    int at = find(id.getBytes(StandardCharsets.UTF_8));
    return at < 0 ? -1 : table[at] - 1;
  }

  /** Forgets the id of a row, so that another row may have it. */
  void remove(String id) {
    int at = find(id.getBytes(StandardCharsets.UTF_8));
    if (at >= 0) {
      table[at] = LEFT;
    }
  }

  void settle() {
    texts = Arrays.copyOf(texts, start(size));
    ends = Arrays.copyOf(ends, Math.max(1, size));
  }

  long bytes() {
    return texts.length + 4L * ends.length + 4L * table.length;
  }

  private int start(int row) {
    return row == 0 ? 0 : ends[row - 1];
  }

  private int find(byte[] id) {
    for (int at = slot(id, 0, id.length); table[at] != FREE; at = at + 1 & table.length - 1) {
      int row = table[at] - 1;
      if (row >= 0 && Arrays.equals(texts, start(row), ends[row], id, 0, id.length)) {
        return at;
      }
    }
    return -1;
  }

  private int slot(byte[] bytes, int from, int to) {
    long hash = 1125899906842597L;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    return (int) (Keys.mix(hash) >>> 32) & table.length - 1;
  }

  private void put(int row) {
    int at = slot(texts, start(row), ends[row]);
    while (table[at] != FREE) {
      at = at + 1 & table.length - 1;
    }
    table[at] = row + 1;
    used++;
  }

  private void grow() {
    int[] before = table;
    table = new int[before.length * 2];
    used = 0;
    for (int row : before) {
      if (row > 0) {
        put(row - 1);
      }
    }
  }
}
