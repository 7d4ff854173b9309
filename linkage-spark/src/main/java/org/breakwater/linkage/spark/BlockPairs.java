package org.breakwater.linkage.spark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;

/** Compares the records that met in a block. Entries of one block stand side by side. */
final class BlockPairs implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  /** The two records' {@link Node}s, the weight and the rule that found them first. */
  static final StructType ROWS =
      new StructType()
          .add("l", DataTypes.BinaryType, false)
          .add("r", DataTypes.BinaryType, false)
          .add("weight", DataTypes.DoubleType, false)
          .add("rule", DataTypes.IntegerType, false);

  private final Plan plan;
  private final Broadcast<TermCounts> terms;
  private final LongAccumulator compared;
  private final LongAccumulator kept;

  BlockPairs(
      Plan plan, Broadcast<TermCounts> terms, LongAccumulator compared, LongAccumulator kept) {
    this.plan = plan;
    this.terms = terms;
    this.compared = compared;
    this.kept = kept;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> entries) {
    var meeting = new Meeting(plan, terms.value(), compared, kept);
    return new Spread<>(
        new Blocks(entries),
        block ->
            () ->
                new Spread<>(
                    groups(meeting, block).iterator(), members -> () -> meeting.pairs(members)));
  }

  private static Collection<List<Member>> groups(Meeting meeting, List<byte[]> block) {
    if (block.size() == 1) {
      return List.of();
    }
    // two blocks may have one number: they part here
    var groups = new LinkedHashMap<Member.Group, List<Member>>();
    for (byte[] entry : block) {
      Member member = meeting.member(entry);
      groups.computeIfAbsent(member.group(), _ -> new ArrayList<>()).add(member);
    }
    return groups.sequencedValues();
  }

  /** Runs of entries of one block's number. */
  private static final class Blocks implements Iterator<List<byte[]>> {
    private final Iterator<Row> rows;
    private List<Row> ahead = new ArrayList<>();

    Blocks(Iterator<Row> rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      return !ahead.isEmpty() || rows.hasNext();
    }

    @Override
    public List<byte[]> next() {
      Row first = ahead.isEmpty() ? rows.next() : ahead.removeLast();
      long block = first.getLong(0);
      var entries = new ArrayList<byte[]>();
      entries.add(first.getAs(1));
      while (rows.hasNext()) {
        Row row = rows.next();
        if (row.getLong(0) != block) {
          ahead.add(row);
          break;
        }
        entries.add(row.getAs(1));
      }
      return entries;
    }
  }
}
