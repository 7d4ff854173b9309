package org.breakwater.people.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time of learning.
 *
 * @param by who asked
 * @param read how many records have been read
 * @param of how many are to be read, or how many are kept when they are too few; null until counted
 * @param outcome null while it goes on
 * @param doubts why what was learnt was not proposed; null if nothing spoke against it
 */
record LearningRun(
    int run,
    String by,
    Instant asked,
    @Nullable Instant started,
    int read,
    @Nullable Integer of,
    @Nullable Instant ended,
    @Nullable Outcome outcome,
    @Nullable String doubts) {
  enum Outcome {
    LEARNT,
    TOO_FEW,
    DOUBTFUL,
    FAILED
  }

  boolean goesOn() {
    return outcome == null;
  }
}
