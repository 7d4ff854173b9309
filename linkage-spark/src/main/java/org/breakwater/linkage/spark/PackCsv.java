package org.breakwater.linkage.spark;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.breakwater.linkage.table.CsvHeader;
import org.breakwater.linkage.table.Layout;
import org.breakwater.linkage.table.TableFault;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Packs the lines of one CSV file. */
final class PackCsv implements FlatMapFunction<Iterator<Tuple2<LongWritable, Text>>, byte[]> {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int width;
  private final char separator;
  private final int[] places;
  private final String[] names;
  private final boolean bySource;

  PackCsv(String file, CsvHeader header, Layout layout, Shape shape) {
    this.file = file;
    this.width = header.columns().size();
    this.separator = header.separator();
    this.places = places(file, header.columns(), layout, shape);
    this.names = header.columns().toArray(String[]::new);
    this.bySource = layout.bySource();
  }

  /** Where in the header source, id and the stored columns stand; -1 where the file lacks one. */
  static int[] places(String file, List<String> header, Layout layout, Shape shape) {
    int[] places = new int[Shape.FIRST + shape.stored().size()];
    places[Shape.SOURCE] = layout.bySource() ? place(header, layout.source()) : -1;
    places[Shape.ID] = place(header, layout.id());
    if (places[Shape.ID] < 0) {
      throw new TableFault(
          "%s has no column '%s', which the model names as the id of a record; it has: %s"
              .formatted(file, layout.id(), String.join(", ", header)));
    }
    for (int i = 0; i < shape.stored().size(); i++) {
      places[Shape.FIRST + i] = place(header, shape.stored().get(i));
    }
    return places;
  }

  private static int place(List<String> header, String column) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).equalsIgnoreCase(column)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Iterator<byte[]> call(Iterator<Tuple2<LongWritable, Text>> lines) {
    var writer = new Packed.Writer();
    return new Spread<>(lines, line -> packed(line._1().get(), line._2(), writer));
  }

  private List<byte[]> packed(long at, Text text, Packed.Writer writer) {
    // the header stands at the file's first byte; empty lines are none
    if (at == 0 || text.getLength() == 0) {
      return List.of();
    }
    var line = new String(text.getBytes(), 0, text.getLength(), StandardCharsets.ISO_8859_1);
    String where = "%s, at byte %d".formatted(file, at);
    List<String> cells = CsvLine.cells(line, separator, where);
    if (cells.size() > width) {
      throw new TableFault(
          "%s: %d values, but the header names only %d columns"
              .formatted(where, cells.size(), width));
    }
    for (int i = 0; i < places.length; i++) {
      writer.value(value(i, cells));
    }
    if (cell(Shape.ID, cells).isEmpty()) {
      throw new TableFault(where + ": the id is missing");
    }
    return List.of(writer.done());
  }

  private byte @Nullable [] value(int i, List<String> cells) {
    if (i == Shape.SOURCE && places[i] < 0) {
      return bySource ? file.getBytes(StandardCharsets.UTF_8) : null;
    }
    String cell = cell(i, cells);
    return cell.isEmpty() ? null : CsvLine.value(cell, names[places[i]], file);
  }

  private String cell(int i, List<String> cells) {
    int place = places[i];
    return place < 0 || place >= cells.size() ? "" : cells.get(place);
  }
}
