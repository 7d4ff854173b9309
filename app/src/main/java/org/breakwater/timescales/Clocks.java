package org.breakwater.timescales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;

/**
 * Starts, pauses and stops statutory and local clocks. Call inside {@code Access.reading} or {@code
 * writing}.
 */
public interface Clocks {
  /**
   * How many were met in time: the same rows the due times stand in.
   *
   * @param started clocks started in the period and not cancelled
   * @param met stopped in time
   * @param late stopped late, or still running past their time
   * @param running still running and in time
   */
  record Timeliness(
      String timescale,
      LocalDate from,
      LocalDate to,
      int started,
      int met,
      int late,
      int running) {}

  /**
   * Starts a clock under the rule version in force at that time. Starting it again for the same
   * record gives back the one that runs. The viewer's own organisation must act.
   *
   * @throws IllegalArgumentException if no such timescale was in force at that time
   */
  default ClockReading start(Viewer viewer, String timescale, RecordRef about, Instant at) {
    return start(viewer, timescale, about, viewer.organisation(), at);
  }

  /**
   * As {@link #start(Viewer, String, RecordRef, Instant)}, for a clock another organisation must
   * meet.
   *
   * @param owner who must act: its people see the clock, as do the hub and those who started it
   */
  ClockReading start(
      Viewer viewer, String timescale, RecordRef about, OrganisationId owner, Instant at);

  /**
   * Stops a clock because what it waits for has happened. Does nothing if it does not run. The
   * viewer need not be one who sees it: a school's answer stops the clock the hub started. A moment
   * before the start counts as the start.
   */
  void stop(Viewer viewer, String timescale, RecordRef about, Instant at);

  /**
   * Lets a clock stand still; the reason is kept. Pausing one that stands still, or is late,
   * changes no due time.
   */
  void pause(Viewer viewer, String timescale, RecordRef about, String reason, Instant at);

  /** Lets it run again; the due time moves by what remains. */
  void resume(Viewer viewer, String timescale, RecordRef about, Instant at);

  /** Takes a clock out because its rule no longer applies. It is not counted. */
  void cancel(Viewer viewer, String timescale, RecordRef about, String reason, Instant at);

  /** All clocks of these records. */
  List<ClockReading> of(Viewer viewer, Collection<RecordRef> abouts);

  /** Running clocks of one kind of record, soonest due first. */
  List<ClockReading> running(Viewer viewer, String recordKind, int limit);

  /** The indicator. Dates are inclusive, in the calendar's zone. */
  Timeliness timeliness(Viewer viewer, String timescale, LocalDate from, LocalDate to);
}
