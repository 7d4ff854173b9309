package org.breakwater.linkage.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.IOUtils;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.breakwater.linkage.engine.PairScore;

/** Writes pairs and clusters as the local engine does. */
final class OutFiles {

  private static final StructType PAIRS =
      new StructType()
          .add("uid_l", DataTypes.StringType, false)
          .add("uid_r", DataTypes.StringType, false)
          .add("match_weight", DataTypes.DoubleType, false)
          .add("match_probability", DataTypes.DoubleType, false)
          .add("match_key", DataTypes.StringType, false);

  private final Configuration hadoop;
  private final boolean numeric;

  OutFiles(Configuration hadoop, boolean numeric) {
    this.hadoop = hadoop;
    this.numeric = numeric;
  }

  /** One CSV file, or, when so named, a folder of Parquet. */
  void pairs(Dataset<Row> pairs, String file) throws IOException {
    boolean numbers = numeric;
    if (file.toLowerCase(Locale.ROOT).endsWith(".parquet")) {
      pairs
          .mapPartitions(
              (MapPartitionsFunction<Row, Row>)
                  rows -> new Spread<>(rows, row -> List.of(pair(row, numbers))),
              Encoders.row(PAIRS))
          .write()
          .mode(SaveMode.Overwrite)
          .parquet(file);
      return;
    }
    Dataset<String> lines =
        pairs.mapPartitions(
            (MapPartitionsFunction<Row, String>)
                rows -> new Spread<>(rows, row -> List.of(line(pair(row, numbers)))),
            Encoders.STRING());
    write(lines, "uid_l,uid_r,match_weight,match_probability,match_key", file);
  }

  private static Row pair(Row row, boolean numeric) {
    double weight = row.getDouble(2);
    return RowFactory.create(
        Node.uid(row.getAs(0), numeric),
        Node.uid(row.getAs(1), numeric),
        weight,
        PairScore.probability(weight),
        Integer.toString(row.getInt(3)));
  }

  private static String line(Row pair) {
    return quoted(pair.getString(0))
        + ','
        + quoted(pair.getString(1))
        + ','
        + pair.getDouble(2)
        + ','
        + pair.getDouble(3)
        + ','
        + pair.getString(4);
  }

  /** Every record with the first of its cluster, in the order of records. */
  void clusters(Dataset<Row> clusters, String file) throws IOException {
    boolean numbers = numeric;
    Dataset<String> lines =
        clusters
            .sort("a")
            .mapPartitions(
                (MapPartitionsFunction<Row, String>)
                    rows ->
                        new Spread<>(
                            rows,
                            row ->
                                List.of(
                                    quoted(Node.uid(row.getAs(0), numbers))
                                        + ','
                                        + quoted(Node.uid(row.getAs(1), numbers)))),
                Encoders.STRING());
    write(lines, "uid,cluster", file);
  }

  private static String quoted(String value) {
    return value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0
        ? value
        : '"' + value.replace("\"", "\"\"") + '"';
  }

  /** Workers write parts; they are put together here, one after another. */
  private void write(Dataset<String> lines, String header, String file) throws IOException {
    var target = new Path(file);
    var folder = new Path(file + ".parts");
    FileSystem files = target.getFileSystem(hadoop);
    files.setWriteChecksum(false);
    lines.write().mode(SaveMode.Overwrite).text(folder.toString());
    FileStatus[] parts = files.listStatus(folder, path -> path.getName().startsWith("part-"));
    Arrays.sort(parts, Comparator.comparing(part -> part.getPath().getName()));
    try (OutputStream out = files.create(target, true)) {
      out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
      for (FileStatus part : parts) {
        try (var in = files.open(part.getPath())) {
          IOUtils.copyBytes(in, out, 1 << 16, false);
        }
      }
    }
    files.delete(folder, true);
  }
}
