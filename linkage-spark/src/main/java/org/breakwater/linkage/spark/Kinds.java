package org.breakwater.linkage.spark;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.breakwater.linkage.model.LinkageModel;

/** What is counted of every record: its name, its blocks by rule, then its values by column. */
final class Kinds implements MapPartitionsFunction<byte[], Row> {

  private static final long serialVersionUID = 1L;

  static final int NAMES = -1;

  static final StructType ROWS =
      new StructType()
          .add("kind", DataTypes.IntegerType, false)
          .add("value", DataTypes.BinaryType, false);

  static final StructType COUNTED = ROWS.add("count", DataTypes.LongType, false);

  private final byte[] modelFile;
  private final Shape shape;
  private final int[] places;

  Kinds(byte[] modelFile, Shape shape, int[] places) {
    this.modelFile = modelFile;
    this.shape = shape;
    this.places = places;
  }

  static long block(byte[] value) {
    return ByteBuffer.wrap(value).getLong();
  }

  @Override
  public Iterator<Row> call(Iterator<byte[]> records) {
    LinkageModel model = Plan.model(modelFile);
    var blocking = new Blocking(shape, model.rules());
    var writer = new Packed.Writer();
    return new Spread<>(records, packed -> kinds(Unpacked.read(shape, packed), blocking, writer));
  }

  private List<Row> kinds(Unpacked record, Blocking blocking, Packed.Writer writer) {
    var rows = new ArrayList<Row>();
    writer.value(record.value(Shape.SOURCE)).value(record.value(Shape.ID));
    for (int i = 0; i < shape.stored().size(); i++) {
      writer.value(null);
    }
    rows.add(RowFactory.create(NAMES, writer.done()));
    for (int rule = 0; rule < blocking.rules(); rule++) {
      byte[] left = blocking.left(rule, record);
      byte[] right = blocking.oneSided(rule) ? null : blocking.right(rule, record);
      add(rows, rule, left);
      add(rows, rule, right);
    }
    for (int i = 0; i < places.length; i++) {
      byte[] value = record.value(places[i]);
      if (value != null) {
        rows.add(RowFactory.create(blocking.rules() + i, value));
      }
    }
    return rows;
  }

  private static void add(
      List<Row> rows, int rule, byte @org.jspecify.annotations.Nullable [] key) {
    if (key != null) {
      byte[] block = ByteBuffer.allocate(Long.BYTES).putLong(Blocking.block(rule, key)).array();
      rows.add(RowFactory.create(rule, block));
    }
  }
}
