package org.breakwater.linkage.table;

import org.jspecify.annotations.Nullable;

/** One column: a code for every row, and what the codes stand for. */
public final class Column {

  private final String name;
  private final int[] codes;
  private final Dictionary dictionary;

  Column(String name, int[] codes, Dictionary dictionary) {
    this.name = name;
    this.codes = codes;
    this.dictionary = dictionary;
  }

  public String name() {
    return name;
  }

  /** The code of a row; 0 when the value is missing. */
  public int code(int row) {
    return codes[row];
  }

  /** All codes, by row. The caller must not change them. */
  public int[] codes() {
    return codes;
  }

  public Dictionary dictionary() {
    return dictionary;
  }

  /** The value of a row, or null when it is missing. */
  public @Nullable String value(int row) {
    return dictionary.text(codes[row]);
  }

  /** How many rows have each code. */
  public int[] counts() {
    int[] counts = new int[dictionary.size()];
    for (int code : codes) {
      counts[code]++;
    }
    return counts;
  }
}
