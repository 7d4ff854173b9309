package org.breakwater.linkage.spark;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.breakwater.linkage.table.TableFault;
import org.jspecify.annotations.Nullable;

/** Packs rows of text. */
final class PackRows implements MapPartitionsFunction<Row, byte[]> {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int[] places;
  private final boolean bySource;

  PackRows(String file, int[] places, boolean bySource) {
    this.file = file;
    this.places = places;
    this.bySource = bySource;
  }

  @Override
  public Iterator<byte[]> call(Iterator<Row> rows) {
    var writer = new Packed.Writer();
    return new Spread<>(rows, row -> List.of(packed(row, writer)));
  }

  private byte[] packed(Row row, Packed.Writer writer) {
    for (int i = 0; i < places.length; i++) {
      byte[] value = value(row, i);
      if (i == Shape.ID && value == null) {
        throw new TableFault(file + ": an id is missing");
      }
      writer.value(value);
    }
    return writer.done();
  }

  private byte @Nullable [] value(Row row, int i) {
    if (i == Shape.SOURCE && places[i] < 0) {
      return bySource ? file.getBytes(StandardCharsets.UTF_8) : null;
    }
    String text = places[i] < 0 || row.isNullAt(places[i]) ? "" : row.getString(places[i]);
    return text.isEmpty() ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
