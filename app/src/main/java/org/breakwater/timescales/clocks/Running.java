package org.breakwater.timescales.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.breakwater.timescales.calendars.Term;
import org.breakwater.timescales.calendars.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs or stands still, with the term written on it when it began.
 *
 * @param dueAt as worked out so far; while it stands still, as it was when it was paused
 */
record Running(
    UUID id, Term term, Instant startedAt, @Nullable Instant dueAt, @Nullable Instant pausedAt) {

  /** The day whose hours it began under. */
  LocalDate begun() {
    return startedAt.atZone(WorkingHours.LONDON).toLocalDate();
  }
}
