package org.breakwater.linkage.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.breakwater.linkage.table.Dictionary;
import org.breakwater.linkage.table.Records;
import org.jspecify.annotations.Nullable;

/**
 * The codes of all records, those of one record side by side: {@code data[row * width + slot]}. The
 * last slot is the source.
 */
final class Encoded {

  /** Codes by row, and what each becomes, if not itself. */
  record Source(int[] codes, int @Nullable [] map) {}

  private static final int CHUNK = 4096;

  final int[] data;
  final int width;
  private final Dictionary[] dictionaries;
  private final Map<String, Letters> letters = new ConcurrentHashMap<>();

  Encoded(Records records, Source[] sources, Dictionary[] dictionaries, boolean bySource) {
    this.dictionaries = dictionaries;
    this.width = sources.length + (bySource ? 1 : 0);
    int rows = records.size();
    if ((long) rows * width > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "%,d records of %d values are more than one process holds".formatted(rows, width));
    }
    this.data = new int[rows * width];
    IntStream.range(0, (rows + CHUNK - 1) / CHUNK)
        .parallel()
        .forEach(chunk -> fill(chunk * CHUNK, Math.min(rows, (chunk + 1) * CHUNK), sources));
    if (bySource) {
      for (int row = 0; row < rows; row++) {
        data[row * width + width - 1] = records.sourceCode(row);
      }
    }
  }

  private void fill(int from, int to, Source[] sources) {
    for (int slot = 0; slot < sources.length; slot++) {
      int[] codes = sources[slot].codes();
      int[] map = sources[slot].map();
      int at = from * width + slot;
      if (map == null) {
        for (int row = from; row < to; row++, at += width) {
          data[at] = codes[row];
        }
      } else {
        for (int row = from; row < to; row++, at += width) {
          data[at] = map[codes[row]];
        }
      }
    }
  }

  /** Bounds of similarity for a slot's values; made once. */
  Letters letters(int slot, double least) {
    return letters.computeIfAbsent(slot + ">" + least, _ -> new Letters(dictionaries[slot], least));
  }

  Dictionary dictionary(int slot) {
    return dictionaries[slot];
  }
}
