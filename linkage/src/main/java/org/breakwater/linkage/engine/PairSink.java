package org.breakwater.linkage.engine;

/** Takes pairs as they are scored: one batch at a time, always in the same order. */
@FunctionalInterface
public interface PairSink {

  /** Takes a batch; it may keep it. */
  void accept(PairBatch batch);
}
