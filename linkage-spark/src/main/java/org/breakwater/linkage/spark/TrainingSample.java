package org.breakwater.linkage.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.breakwater.linkage.engine.Running;
import org.breakwater.linkage.engine.Trainer;
import org.breakwater.linkage.engine.Training;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.table.Layout;
import org.breakwater.linkage.table.Records;
import org.breakwater.linkage.table.RecordsReader;
import org.jspecify.annotations.Nullable;

/**
 * Trains a model here, on a part of the records that are chosen by their names: what is estimated
 * are shares, which are the same in a part, and a million records hold enough pairs for them. Where
 * there are no more than that, the result is the local engine's.
 */
final class TrainingSample {

  /** As many records are looked at, or all when there are no more. */
  static final long MOST = 1_000_000;

  private TrainingSample() {}

  static LinkageModel train(
      LinkageModel model,
      Training training,
      RecordFiles files,
      Layout layout,
      long records,
      long most)
      throws IOException {
    Path sample = Files.createTempFile("breakwater-sample", ".csv");
    try {
      write(chosen(files, records, most), files.shape(), layout, sample);
      Records read = RecordsReader.read(List.of(sample), layout);
      return Trainer.train(model, read, training, Running.quiet());
    } finally {
      Files.delete(sample);
    }
  }

  private static Dataset<byte[]> chosen(RecordFiles files, long records, long most) {
    if (records <= most) {
      return files.packed();
    }
    Shape shape = files.shape();
    // the top 31 bits of a number made of the name, below a bound
    long bound = (long) ((double) most / records * (1L << 31));
    return files
        .packed()
        .filter(
            (org.apache.spark.api.java.function.FilterFunction<byte[]>)
                packed -> {
                  byte[] node = Node.of(Unpacked.read(shape, packed), false);
                  return Blocking.block(0, node) >>> 33 < bound;
                });
  }

  private static void write(Dataset<byte[]> records, Shape shape, Layout layout, Path file)
      throws IOException {
    var header = new ArrayList<String>();
    if (layout.bySource()) {
      header.add(layout.source());
    }
    header.add(layout.id());
    header.addAll(shape.stored());
    boolean bySource = layout.bySource();
    Iterator<String> lines =
        records
            .mapPartitions(
                (org.apache.spark.api.java.function.MapPartitionsFunction<byte[], String>)
                    packed ->
                        new Spread<>(packed, record -> List.of(line(record, shape, bySource))),
                Encoders.STRING())
            .toLocalIterator();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          header.stream()
              .map(TrainingSample::quoted)
              .collect(java.util.stream.Collectors.joining(",", "", "\n")));
      while (lines.hasNext()) {
        out.write(lines.next());
        out.write('\n');
      }
    }
  }

  private static String line(byte[] packed, Shape shape, boolean bySource) {
    Unpacked record = Unpacked.read(shape, packed);
    var line = new StringBuilder();
    for (int i = bySource ? Shape.SOURCE : Shape.ID; i < Shape.FIRST + shape.stored().size(); i++) {
      line.append(line.isEmpty() ? "" : ",").append(text(record.value(i)));
    }
    return line.toString();
  }

  private static String text(byte @Nullable [] value) {
    return quoted(value == null ? "" : new String(value, StandardCharsets.UTF_8));
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }
}
