package org.breakwater.timescales;

import java.time.Instant;
import org.breakwater.sharing.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * What one clock shows.
 *
 * @param timescale the rule's id in the catalogue, such as {@code T005}
 * @param name the rule's name
 * @param about the record the clock runs for
 * @param startedAt when it started
 * @param dueAt when it is due; null for a rule without an amount, or while paused (unless it was
 *     late already: a pause does not undo lateness)
 * @param stoppedAt when it was stopped by the event that meets it
 * @param pausedBecause why it stands still now
 * @param cancelledBecause why it no longer applies (regraded, say)
 */
public record ClockReading(
    String timescale,
    String name,
    RecordRef about,
    Instant startedAt,
    @Nullable Instant dueAt,
    @Nullable Instant stoppedAt,
    @Nullable String pausedBecause,
    @Nullable String cancelledBecause) {

  /** Whether the clock still runs. */
  public boolean running() {
    return stoppedAt == null && cancelledBecause == null;
  }

  /** Whether it was, or now is, over its time. */
  public boolean late(Instant now) {
    if (dueAt == null || cancelledBecause != null) {
      return false;
    }
    return dueAt.isBefore(stoppedAt == null ? now : stoppedAt);
  }
}
