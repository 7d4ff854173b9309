package org.breakwater.linkage.spark;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelComparison;
import org.breakwater.linkage.model.ModelLevel;
import org.breakwater.linkage.table.Records;
import org.breakwater.linkage.table.TableFault;

/**
 * What is counted before records are compared. Only counts are collected: of values that occur more
 * than once and of blocks that are too large for one task.
 *
 * @param records how many there are
 * @param numeric whether all ids are numbers
 * @param terms how often values occur
 * @param parts in how many parts a large block is cut, by its number
 */
record Survey(long records, boolean numeric, TermCounts terms, HashMap<Long, Integer> parts) {

  /** A block of more records is cut in parts of about as many. */
  static final int LARGE = 2_000;

  /** The columns whose values' rarity the model looks at. */
  static SequencedSet<String> termColumns(LinkageModel model) {
    var columns = new LinkedHashSet<String>();
    for (ModelComparison comparison : model.comparisons()) {
      for (ModelLevel level : comparison.levels()) {
        if (level.frequency() != null) {
          columns.add(level.frequency().column());
        }
      }
    }
    return columns;
  }

  /**
   * Counts.
   *
   * @throws TableFault if there are no records, or one id stands for two
   */
  static Survey of(LinkageModel model, RecordFiles files, int large) {
    List<String> columns = List.copyOf(termColumns(model));
    int[] places = columns.stream().mapToInt(files.shape()::place).toArray();
    long[] totals = totals(files, places);
    if (totals[0] == 0) {
      throw new TableFault("the input has no records");
    }
    boolean numeric = totals[1] == totals[0];
    var terms = new TermCounts();
    for (int i = 0; i < places.length; i++) {
      terms.column(columns.get(i), totals[2 + i]);
    }
    var parts = new HashMap<Long, Integer>();
    int rules = model.rules().size();
    for (Row row : counted(model, files, places, large)) {
      int kind = row.getInt(0);
      byte[] value = row.getAs(1);
      long count = row.getLong(2);
      if (kind == Kinds.NAMES) {
        refuse(Unpacked.read(files.shape(), value));
      } else if (kind < rules) {
        parts.put(Kinds.block(value), Math.toIntExact(Math.ceilDiv(count, large)));
      } else {
        terms.put(columns.get(kind - rules), value, count);
      }
    }
    return new Survey(totals[0], numeric, terms, parts);
  }

  private static long[] totals(RecordFiles files, int[] places) {
    Shape shape = files.shape();
    return files
        .packed()
        .javaRDD()
        .mapPartitions(records -> List.of(totals(shape, records, places)).iterator())
        .fold(
            new long[2 + places.length],
            (a, b) -> {
              long[] sum = new long[a.length];
              for (int i = 0; i < sum.length; i++) {
                sum[i] = a[i] + b[i];
              }
              return sum;
            });
  }

  private static long[] totals(Shape shape, Iterator<byte[]> records, int[] places) {
    long[] totals = new long[2 + places.length];
    while (records.hasNext()) {
      Unpacked record = Unpacked.read(shape, records.next());
      totals[0]++;
      totals[1] += Records.plainNumber(record.id()) ? 1 : 0;
      for (int i = 0; i < places.length; i++) {
        totals[2 + i] += record.value(places[i]) == null ? 0 : 1;
      }
    }
    return totals;
  }

  private static List<Row> counted(LinkageModel model, RecordFiles files, int[] places, int large) {
    int rules = model.rules().size();
    Column kind = functions.col("kind");
    Column count = functions.col("count");
    Dataset<Row> many =
        files
            .packed()
            .mapPartitions(
                new Kinds(Plan.file(model), files.shape(), places), Encoders.row(Kinds.ROWS))
            .groupBy("kind", "value")
            .count()
            .filter(count.gt(1))
            .filter(kind.lt(0).or(kind.geq(rules)).or(count.gt(large)))
            .mapPartitions(new FirstName(), Encoders.row(Kinds.COUNTED));
    return many.collectAsList();
  }

  /** One record whose id is another's too is enough to be told of. */
  private static final class FirstName implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      boolean[] told = {false};
      return new Spread<>(
          rows,
          row -> {
            boolean name = row.getInt(0) == Kinds.NAMES;
            boolean again = name && told[0];
            told[0] |= name;
            return again ? List.of() : List.of(row);
          });
    }
  }

  private static void refuse(Unpacked record) {
    var source = new String(record.source(), StandardCharsets.UTF_8);
    throw new TableFault(
        "the id '%s' stands for more than one record%s; every record needs its own"
            .formatted(
                new String(record.id(), StandardCharsets.UTF_8),
                source.isEmpty() ? "" : " of " + source));
  }
}
