package org.breakwater.timescales.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.breakwater.timescales.calendars.DueTime;
import org.breakwater.timescales.calendars.EnglandAndWales;
import org.breakwater.timescales.calendars.Term;
import org.breakwater.timescales.calendars.Unit;
import org.breakwater.timescales.calendars.WorkingHours;
import org.breakwater.timescales.calendars.WorkingHours.Opening;

/**
 * What a partnership sets for itself: its own figures, its hub's hours, bank holidays it added.
 * What begins on a day takes the figure and the hours of that day; holidays count for all.
 *
 * @param holidays days added to the calendar
 * @param openings the hub's week by the first day it holds
 * @param settings own figures by timescale and first day
 */
public record LocalRules(
    Set<LocalDate> holidays,
    NavigableMap<LocalDate, Map<DayOfWeek, Opening>> openings,
    Map<String, NavigableMap<LocalDate, Setting>> settings) {

  /** A partnership's own figure for a timescale. */
  public record Setting(int amount, Unit unit, boolean runsOn) {}

  /** How due times are worked out for what begins on that day. */
  public DueTime dueTime(LocalDate on) {
    var calendar = EnglandAndWales.calendar().with(holidays);
    var week = openings.floorEntry(on);
    return new DueTime(
        calendar, new WorkingHours(calendar, week == null ? WorkingHours.USUAL : week.getValue()));
  }

  /** The rule's term, or the partnership's own figure for it. */
  public Term term(Rule rule, LocalDate on) {
    var own = settings.getOrDefault(rule.id(), new TreeMap<>()).floorEntry(on);
    if (own == null) {
      return rule.term();
    }
    Setting setting = own.getValue();
    return new Term(setting.amount(), setting.unit(), rule.term().before(), setting.runsOn());
  }
}
