package org.breakwater.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock as a person reads it: how long is left, or how late it is.
 *
 * @param words "2 hours 10 minutes left", "Late by 3 hours", "Done in time"
 * @param due when it falls due, or null when it has no limit
 */
public record TimeLeft(State state, String words, @Nullable Instant due) {

  /** How pressing it is. Each state shows its own sign beside the words. */
  public enum State {
    LATE("!"),
    SOON("◔"),
    RUNNING("○"),
    PAUSED("‖"),
    DONE("✓"),
    DONE_LATE("✓"),
    NO_LIMIT("–");

    private final String sign;

    State(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }

    public String style() {
      return "bw-clock--" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Reads a clock.
   *
   * @param startedAt when it began
   * @param dueAt when it falls due, or null when it has no limit
   * @param stoppedAt when what it waits for happened, or null
   * @param pausedBecause why it stands still, or null
   * @param now the present, from the application's clock
   */
  public static TimeLeft of(
      Instant startedAt,
      @Nullable Instant dueAt,
      @Nullable Instant stoppedAt,
      @Nullable String pausedBecause,
      Instant now) {
    if (stoppedAt != null) {
      return dueAt == null || !stoppedAt.isAfter(dueAt)
          ? new TimeLeft(State.DONE, dueAt == null ? "Done" : "Done in time", dueAt)
          : new TimeLeft(
              State.DONE_LATE,
              "Done " + words(Duration.between(dueAt, stoppedAt)) + " late",
              dueAt);
    }
    if (pausedBecause != null) {
      return new TimeLeft(State.PAUSED, "Paused: " + pausedBecause, dueAt);
    }
    if (dueAt == null) {
      return new TimeLeft(State.NO_LIMIT, "No time limit", null);
    }
    if (now.isAfter(dueAt)) {
      return new TimeLeft(State.LATE, "Late by " + words(Duration.between(dueAt, now)), dueAt);
    }
    var left = Duration.between(now, dueAt);
    var whole = Duration.between(startedAt, dueAt);
    var state = left.multipliedBy(4).compareTo(whole) <= 0 ? State.SOON : State.RUNNING;
    return new TimeLeft(state, words(left) + " left", dueAt);
  }

  private static String words(Duration duration) {
    return Wording.duration(duration);
  }
}
