package org.breakwater.linkage.spark;

import org.apache.spark.sql.SparkSession;

/** One Spark for all tests; starting it takes longer than most of them. */
final class LocalSpark {

  private static final SparkSession SPARK =
      SparkSession.builder()
          .appName("tests")
          .master("local[2]")
          .config("spark.ui.enabled", "false")
          .config("spark.driver.host", "localhost")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", "3")
          // what pays for large data only
          .config("spark.sql.artifact.isolation.enabled", "false")
          .config("spark.sql.adaptive.enabled", "false")
          .config("spark.sql.codegen.wholeStage", "false")
          .getOrCreate();

  private LocalSpark() {}

  static SparkSession get() {
    return SPARK;
  }
}
