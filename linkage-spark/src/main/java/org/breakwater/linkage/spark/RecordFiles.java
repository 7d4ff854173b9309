package org.breakwater.linkage.spark;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.TextInputFormat;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.breakwater.linkage.table.CsvHeader;
import org.breakwater.linkage.table.Layout;
import org.breakwater.linkage.table.TableFault;

/**
 * Records of files, packed.
 *
 * @param shape what a record holds
 * @param packed the records
 */
record RecordFiles(Shape shape, Dataset<byte[]> packed) {

  private static final String BOM = "\uFEFF";
  private static final List<DataType> PLAIN =
      List.of(
          DataTypes.StringType,
          DataTypes.IntegerType,
          DataTypes.LongType,
          DataTypes.DoubleType,
          DataTypes.BooleanType,
          DataTypes.DateType);

  /** A file and the names of its columns. */
  private sealed interface Table {
    String name();

    List<String> columns();
  }

  private record Csv(String name, CsvHeader header, JavaPairRDD<LongWritable, Text> lines)
      implements Table {
    @Override
    public List<String> columns() {
      return header.columns();
    }
  }

  private record Parquet(String name, Dataset<Row> rows) implements Table {
    @Override
    public List<String> columns() {
      return List.of(rows.columns());
    }
  }

  /**
   * Begins to read.
   *
   * @throws TableFault as {@link org.breakwater.linkage.table.RecordsReader#read}; what is wrong
   *     with a line is told when it is read
   */
  static RecordFiles read(SparkSession spark, List<String> files, Layout layout)
      throws IOException {
    var tables = new ArrayList<Table>();
    for (String file : files) {
      var path = new Path(file);
      boolean parquet = file.toLowerCase(Locale.ROOT).endsWith(".parquet");
      FileSystem system = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
      if (!system.exists(path)) {
        throw new TableFault("there is no file " + file);
      }
      if (!parquet && system.getFileStatus(path).isDirectory()) {
        throw new TableFault(file + " is a folder; name its files, each with a first line");
      }
      tables.add(
          parquet
              ? new Parquet(path.getName(), spark.read().parquet(file))
              : csv(spark, path, layout));
    }
    Shape shape =
        Shape.of(layout, tables.stream().map(Table::columns).toList(), tables.getFirst().name());
    Dataset<byte[]> all = null;
    for (Table table : tables) {
      Dataset<byte[]> packed =
          switch (table) {
            case Csv csv ->
                spark.createDataset(
                    csv.lines()
                        .mapPartitions(new PackCsv(csv.name(), csv.header(), layout, shape))
                        .rdd(),
                    Encoders.BINARY());
            case Parquet parquet -> pack(parquet, layout, shape);
          };
      all = all == null ? packed : all.union(packed);
    }
    return new RecordFiles(shape, java.util.Objects.requireNonNull(all));
  }

  private static Csv csv(SparkSession spark, Path path, Layout layout) {
    var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JavaPairRDD<LongWritable, Text> lines =
        context.hadoopFile(path.toString(), TextInputFormat.class, LongWritable.class, Text.class);
    List<String> first =
        lines
            .map(line ->
                new String(line._2().getBytes(), 0, line._2().getLength(), StandardCharsets.UTF_8))
            .take(1);
    if (first.isEmpty()) {
      throw new TableFault(path.getName() + " is empty");
    }
    String header = first.getFirst();
    if (header.indexOf('\0') >= 0) {
      throw new TableFault(path.getName() + " is UTF-16. Save the file as UTF-8 and try again");
    }
    var reader = new StringReader(header.startsWith(BOM) ? header.substring(1) : header);
    return new Csv(path.getName(), CsvHeader.read(reader, path.getName(), layout), lines);
  }

  private static Dataset<byte[]> pack(Parquet parquet, Layout layout, Shape shape) {
    int[] places = PackCsv.places(parquet.name(), parquet.columns(), layout, shape);
    StructType schema = parquet.rows().schema();
    var columns = new ArrayList<Column>();
    int[] selected = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      selected[i] = places[i] < 0 ? -1 : columns.size();
      if (places[i] >= 0) {
        StructField field = schema.fields()[places[i]];
        if (!PLAIN.contains(field.dataType())) {
          throw new TableFault(
              "%s: the column '%s' holds %s, which is not read here; make it text"
                  .formatted(parquet.name(), field.name(), field.dataType().simpleString()));
        }
        columns.add(
            functions.col("`" + field.name().replace("`", "``") + "`").cast(DataTypes.StringType));
      }
    }
    return parquet
        .rows()
        .select(columns.toArray(Column[]::new))
        .mapPartitions(
            new PackRows(parquet.name(), selected, layout.bySource()), Encoders.BINARY());
  }
}
