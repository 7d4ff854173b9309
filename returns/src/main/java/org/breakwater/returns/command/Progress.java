package org.breakwater.returns.command;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/** Says on a long run how far it is: at most once a second, and nothing on a short one. */
public final class Progress {

  private static final long SECOND = 1_000_000_000L;

  private final PrintStream to;
  private final LongSupplier nanos;
  private long last;

  /**
   * Progress on a stream.
   *
   * @param to where it speaks, such as standard error
   * @param nanos a clock that only goes forward, such as {@code System::nanoTime}
   */
  public Progress(PrintStream to, LongSupplier nanos) {
    this.to = to;
    this.nanos = nanos;
    this.last = nanos.getAsLong() + SECOND;
  }

  /** So much was done of so much; says so if it is time to. */
  public void at(String what, long done, long bytes, long ofBytes) {
    long now = nanos.getAsLong();
    if (now - last >= SECOND) {
      last = now;
      String share = ofBytes > 0 ? " (%d %%)".formatted(Math.min(100, bytes * 100 / ofBytes)) : "";
      to.printf("%,d %s%s%n", done, what, share);
    }
  }
}
