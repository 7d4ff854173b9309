/**
 * The engine that compares records in one process.
 *
 * <p>How it is used:
 *
 * <ol>
 *   <li>{@link org.breakwater.linkage.table.RecordsReader} reads {@link
 *       org.breakwater.linkage.table.Records}, once; rows stand in the order of their ids;
 *   <li>{@link org.breakwater.linkage.engine.Linkage} takes them and a {@link
 *       org.breakwater.linkage.model.LinkageModel} and streams candidate pairs, scored, in a fixed
 *       order, as {@link org.breakwater.linkage.engine.PairBatch}es: rows {@code left < right}, the
 *       rule that found the pair first, the level of every comparison and the weight;
 *   <li>{@link org.breakwater.linkage.engine.Trainer} estimates a model's chances;
 *   <li>{@link org.breakwater.linkage.engine.Clusters} joins linked records;
 *   <li>{@link org.breakwater.linkage.engine.PairScorer} compares any two records given as values,
 *       to the same bit: for one record online, for another machine, for explaining.
 * </ol>
 *
 * <p>Every result depends on the records, the model and the seed alone, never on the number of
 * threads, the order of rows or the split of files. The order of sums is fixed.
 */
@NullMarked
package org.breakwater.linkage.engine;

import org.jspecify.annotations.NullMarked;
