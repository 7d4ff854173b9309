package org.breakwater.linkage.spark;

import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;
import org.breakwater.linkage.model.LinkageModel;

/** Finds, scores and joins the pairs of some records. */
final class SparkLinkage {

  private final SparkSession spark;
  private final RecordFiles files;
  private final Survey survey;
  private final LongAccumulator compared;
  private final LongAccumulator kept;

  private SparkLinkage(SparkSession spark, RecordFiles files, Survey survey) {
    this.spark = spark;
    this.files = files;
    this.survey = survey;
    this.compared = spark.sparkContext().longAccumulator("pairs compared");
    this.kept = spark.sparkContext().longAccumulator("pairs kept");
  }

  /**
   * Reads and counts the records.
   *
   * @param large blocks of more records are cut
   */
  static SparkLinkage of(SparkSession spark, LinkageModel model, RecordFiles files, int large) {
    var kept =
        new RecordFiles(files.shape(), files.packed().persist(StorageLevel.MEMORY_AND_DISK()));
    return new SparkLinkage(spark, kept, Survey.of(model, kept, large));
  }

  RecordFiles files() {
    return files;
  }

  Survey survey() {
    return survey;
  }

  /** How many pairs were compared so far; more when a worker was lost and its work done again. */
  long compared() {
    return compared.value();
  }

  /** How many of them were heavy enough. */
  long kept() {
    return kept.value();
  }

  /** The pairs of at least that weight: rows of {@link BlockPairs#ROWS}. */
  Dataset<Row> pairs(LinkageModel model, double leastWeight) {
    Plan plan = Plan.of(model, files.shape(), survey, leastWeight);
    Broadcast<TermCounts> terms =
        spark
            .sparkContext()
            .broadcast(survey.terms(), scala.reflect.ClassTag$.MODULE$.apply(TermCounts.class));
    return files
        .packed()
        .mapPartitions(new BlockEntries(plan), Encoders.row(BlockEntries.ROWS))
        .repartition(functions.col("block"))
        .sortWithinPartitions("block")
        .mapPartitions(new BlockPairs(plan, terms, compared, kept), Encoders.row(BlockPairs.ROWS));
  }

  /**
   * Every record ({@code a}) with the first of its cluster ({@code b}).
   *
   * @param few as many links are joined here, in less time than Spark needs to begin; more by Spark
   */
  Dataset<Row> clusters(Dataset<Row> pairs, double sureWeight, long few) {
    Dataset<Row> links =
        pairs.filter(functions.col("weight").geq(sureWeight)).selectExpr("l AS a", "r AS b");
    Shape shape = files.shape();
    boolean numeric = survey.numeric();
    Dataset<Row> all =
        files
            .packed()
            .map(
                (org.apache.spark.api.java.function.MapFunction<byte[], byte[]>)
                    packed -> Node.of(Unpacked.read(shape, packed), numeric),
                Encoders.BINARY())
            .toDF("a");
    Dataset<Row> joined =
        links.count() <= few
            ? spark.createDataFrame(JoinedHere.of(links.collectAsList()), JoinedHere.ROWS)
            : Components.of(links);
    Dataset<Row> firsts = joined.toDF("record", "first");
    return all.join(firsts, functions.expr("a = record"), "left")
        .selectExpr("a", "coalesce(first, a) AS b");
  }
}
