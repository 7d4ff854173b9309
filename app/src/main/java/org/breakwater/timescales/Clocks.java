package org.breakwater.timescales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
   * record gives back the one that runs.
   */
  ClockReading start(Viewer viewer, String timescale, RecordRef about, Instant at);

  /** Stops a clock because what it waits for has happened. Does nothing if it does not run. */
  void stop(Viewer viewer, String timescale, RecordRef about, Instant at);

  /** Lets a clock stand still; the reason is kept. */
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
