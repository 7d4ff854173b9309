package org.breakwater.linkage.engine;

import java.util.function.BooleanSupplier;

/**
 * How work is done; none of it changes a result.
 *
 * @param threads how many work at once
 * @param progress is told
 * @param cancelled is asked now and then; true ends the work with a {@link
 *     java.util.concurrent.CancellationException}
 */
public record Running(int threads, Progress progress, BooleanSupplier cancelled) {

  /** Told how far work has come. */
  @FunctionalInterface
  public interface Progress {

    /** So much of so much of a step is done. */
    void at(String step, long done, long all);
  }

  /** All processors, silently, to the end. */
  public static Running quiet() {
    return new Running(Runtime.getRuntime().availableProcessors(), (_, _, _) -> {}, () -> false);
  }

  /** The same with so many threads. */
  public Running with(int number) {
    return new Running(number, progress, cancelled);
  }
}
