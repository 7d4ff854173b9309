package org.breakwater.returns.tables;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows one at a time, counted against the limit, with faults that say where they are. */
abstract class RowStream {

  private final String file;
  private final @Nullable String sheet;
  private final ReadLimits limits;
  private long count;
  private long last;

  RowStream(String file, @Nullable String sheet, ReadLimits limits) {
    this.file = file;
    this.sheet = sheet;
    this.limits = limits;
  }

  /** The next row; null at the end. */
  abstract @Nullable TableRow read();

  FileRefused refused(FileFault fault, String what, Throwable cause) {
    String place = sheet == null ? file : file + ", sheet " + sheet + ",";
    return new FileRefused(
        fault, file, sheet, last + 1, "%s after row %d %s".formatted(place, last, what), cause);
  }

  Stream<TableRow> stream() {
    return StreamSupport.stream(
        new Spliterators.AbstractSpliterator<TableRow>(
            Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
          @Override
          public boolean tryAdvance(Consumer<? super TableRow> action) {
            TableRow row = read();
            if (row == null) {
              return false;
            }
            count++;
            if (count > limits.rows()) {
              throw new FileRefused(
                  FileFault.TOO_MANY,
                  file,
                  sheet,
                  row.number(),
                  "%s has more than %,d rows. Split it and send the parts."
                      .formatted(file, limits.rows()),
                  null);
            }
            if (row.cells().size() > limits.columns()) {
              throw new FileRefused(
                  FileFault.TOO_MANY,
                  file,
                  sheet,
                  row.number(),
                  "%s row %d has more than %d columns."
                      .formatted(file, row.number(), limits.columns()),
                  null);
            }
            last = row.number();
            action.accept(row);
            return true;
          }
        },
        false);
  }
}
