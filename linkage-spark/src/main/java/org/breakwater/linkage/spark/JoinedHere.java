package org.breakwater.linkage.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.breakwater.linkage.engine.Clusters;

/** As {@link Components}, in this process, for links that fit. */
final class JoinedHere {

  /** As many links take some 300 MB. */
  static final long FEW = 1_000_000;

  static final StructType ROWS =
      new StructType().add("a", DataTypes.BinaryType, false).add("b", DataTypes.BinaryType, false);

  private JoinedHere() {}

  static List<Row> of(List<Row> links) {
    var sorted = new TreeSet<byte[]>(Arrays::compareUnsigned);
    for (Row link : links) {
      sorted.add(link.getAs(0));
      sorted.add(link.getAs(1));
    }
    var nodes = new ArrayList<byte[]>(sorted);
    var places = new HashMap<Member.Bytes, Integer>();
    for (byte[] node : nodes) {
      places.put(new Member.Bytes(node), places.size());
    }
    var clusters = new Clusters(nodes.size());
    for (Row link : links) {
      clusters.join(place(places, link.getAs(0)), place(places, link.getAs(1)));
    }
    var rows = new ArrayList<Row>();
    for (int i = 0; i < nodes.size(); i++) {
      int first = clusters.cluster(i);
      if (first != i) {
        rows.add(RowFactory.create(nodes.get(i), nodes.get(first)));
      }
    }
    return rows;
  }

  private static int place(HashMap<Member.Bytes, Integer> places, byte[] node) {
    return java.util.Objects.requireNonNull(places.get(new Member.Bytes(node)));
  }
}
