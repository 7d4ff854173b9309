package org.breakwater.linkage.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.breakwater.linkage.model.LinkageModel;

/**
 * Sends every record to the blocks it belongs to.
 *
 * <p>A block of more than {@link Survey#LARGE} records is cut in parts by the records' names, and
 * every two of its parts meet in a cell of their own, which is an ordinary block to Spark: so no
 * task ever holds more than twice that many, and a value that half the country has is compared by
 * many tasks. A record of a block of k parts is sent k times (2k, where left and right differ).
 */
final class BlockEntries implements MapPartitionsFunction<byte[], Row> {

  private static final long serialVersionUID = 1L;

  /** A block's number and an entry for it. */
  static final StructType ROWS =
      new StructType()
          .add("block", DataTypes.LongType, false)
          .add("entry", DataTypes.BinaryType, false);

  /** On which side of a pair a record may stand. */
  static final int BOTH = 0;

  static final int LEFT = 1;
  static final int RIGHT = 2;

  private final Plan plan;

  BlockEntries(Plan plan) {
    this.plan = plan;
  }

  @Override
  public Iterator<Row> call(Iterator<byte[]> records) {
    LinkageModel model = plan.model();
    var blocking = new Blocking(plan.shape(), model.rules());
    return new Spread<>(records, packed -> entries(blocking, packed));
  }

  private List<Row> entries(Blocking blocking, byte[] packed) {
    Unpacked record = Unpacked.read(plan.shape(), packed);
    var entries = new ArrayList<Row>();
    for (int rule = 0; rule < blocking.rules(); rule++) {
      byte[] left = blocking.left(rule, record);
      if (blocking.oneSided(rule)) {
        if (left != null) {
          add(entries, rule, left, BOTH, record, packed);
        }
        continue;
      }
      byte[] right = blocking.right(rule, record);
      if (left != null) {
        add(entries, rule, left, LEFT, record, packed);
      }
      if (right != null) {
        add(entries, rule, right, RIGHT, record, packed);
      }
    }
    return entries;
  }

  private void add(
      List<Row> entries, int rule, byte[] key, int side, Unpacked record, byte[] packed) {
    long block = Blocking.block(rule, key);
    int parts = plan.parts().getOrDefault(block, 1);
    int own = parts == 1 ? 0 : part(record, parts);
    for (int other = 0; other < parts; other++) {
      int a = side == RIGHT || side == BOTH && other < own ? other : own;
      int b = side == RIGHT || side == BOTH && other < own ? own : other;
      byte[] entry =
          new Packed.Writer()
              .number(rule)
              .number(a)
              .number(b)
              .number(side)
              .number(own)
              .raw(packed)
              .done();
      entries.add(RowFactory.create(Blocking.cell(block, a, b), entry));
    }
  }

  private static int part(Unpacked record, int parts) {
    long hash = 31L * Arrays.hashCode(record.source()) + Arrays.hashCode(record.id());
    return (int) Long.remainderUnsigned(Blocking.mixed(hash), parts);
  }
}
