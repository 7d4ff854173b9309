package org.breakwater.improvement.letters.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What a letter may cost. A letter has about sixteen pages and half a megabyte. */
public final class Limits {
  /** Bytes of a file. */
  public static final int FILE = 20_000_000;

  /** Bytes any one compressed part may grow to. */
  static final long PART = 60_000_000;

  /** Bytes all compressed parts together may grow to. */
  static final long PARTS = 250_000_000;

  static final int PAGES = 120;
  static final int LETTERS = 1_500_000;

  /** Points a page may be wide or high: A2. */
  static final float PAGE_SIDE = 1700;

  private static final Duration TIME = Duration.ofSeconds(120);

  private final Clock clock;
  private final Instant until;

  private Limits(Clock clock) {
    this.clock = clock;
    until = clock.instant().plus(TIME);
  }

  public static Limits from(Clock clock) {
    return new Limits(clock);
  }

  /**
   * @throws TooSlow when the time for this file is over
   */
  void check() {
    if (clock.instant().isAfter(until)) {
      throw new TooSlow();
    }
  }

  /** Thrown through the library that reads, and turned into {@link UnreadableFile} outside. */
  static class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooSlow() {
      super("The file takes too long to read");
    }
  }
}
