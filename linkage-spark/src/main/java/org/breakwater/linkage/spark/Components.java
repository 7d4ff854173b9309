package org.breakwater.linkage.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Which records are one person: connected components by large and small stars in turn (Kiveris and
 * others, "Connected components in MapReduce and beyond", 2014), until every record hangs on the
 * first of its component. Each round is a handful of shuffles of links, never of records.
 */
final class Components {

  private Components() {}

  /**
   * Every linked record but the first of its component, with that first.
   *
   * @param links columns {@code a} and {@code b}: two records' {@link Node}s
   * @return columns {@code a}: a record, and {@code b}: the first of its component
   */
  static Dataset<Row> of(Dataset<Row> links) {
    Dataset<Row> edges = distinct(links).localCheckpoint();
    String before = "";
    String now = print(edges);
    while (!now.equals(before)) {
      edges = smallStar(largeStar(edges)).localCheckpoint();
      before = now;
      now = print(edges);
    }
    return edges;
  }

  private static Dataset<Row> distinct(Dataset<Row> edges) {
    return edges.filter("a <> b").distinct();
  }

  /** Every neighbour that comes after a record hangs on the first the record knows of. */
  private static Dataset<Row> largeStar(Dataset<Row> edges) {
    Dataset<Row> both = edges.union(edges.selectExpr("b AS a", "a AS b"));
    Dataset<Row> first =
        both.groupBy("a").agg(functions.min("b").as("low")).selectExpr("a", "least(a, low) AS low");
    return distinct(both.join(first, "a").filter("b > a").selectExpr("b AS a", "low AS b"));
  }

  /** A record and its neighbours that come before it hang on the first of them. */
  private static Dataset<Row> smallStar(Dataset<Row> edges) {
    Dataset<Row> down = edges.selectExpr("greatest(a, b) AS a", "least(a, b) AS b");
    Dataset<Row> first = down.groupBy("a").agg(functions.min("b").as("low"));
    return distinct(
        down.join(first, "a")
            .selectExpr("b AS a", "low AS b")
            .union(first.selectExpr("a", "low AS b")));
  }

  /** The same for the same links, in any order. */
  private static String print(Dataset<Row> edges) {
    return edges.selectExpr("count(*)", "bit_xor(xxhash64(a, b))").first().toString();
  }
}
