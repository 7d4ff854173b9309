/**
 * Linkage on Apache Spark: the same model, the same pairs and the same weights to the last bit as
 * in one process, for records that one machine does not hold.
 *
 * <ol>
 *   <li>{@link org.breakwater.linkage.spark.RecordFiles} reads the files; a record is a few bytes,
 *       {@link org.breakwater.linkage.spark.Packed};
 *   <li>{@link org.breakwater.linkage.spark.Survey} counts: records, values whose rarity matters,
 *       blocks that are too large for one task;
 *   <li>{@link org.breakwater.linkage.spark.BlockEntries} sends every record to the blocks it
 *       belongs to (the one shuffle of records) and {@link org.breakwater.linkage.spark.BlockPairs}
 *       compares those that meet, with {@link org.breakwater.linkage.engine.PairScorer};
 *   <li>{@link org.breakwater.linkage.spark.Components} joins what is linked.
 * </ol>
 */
@NullMarked
package org.breakwater.linkage.spark;

import org.jspecify.annotations.NullMarked;
