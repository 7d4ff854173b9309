package org.breakwater.timescales.calendars;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bank holidays of England and Wales (Banking and Financial Dealings Act 1971 and proclamations),
 * Christmas Day and Good Friday, on the day they are kept: Christmas Day on a Saturday stands here
 * on its substitute Monday. The library knows the one-off days up to 2023; a day it does not know
 * yet is added by an administrator.
 */
public final class EnglandAndWales {
  public static final String NAME = "England and Wales";
  private static final Map<Integer, SortedMap<LocalDate, String>> YEARS = new ConcurrentHashMap<>();

  private EnglandAndWales() {}

  /** The year's holidays and what they are called, in order. */
  public static SortedMap<LocalDate, String> holidays(int year) {
    return YEARS.computeIfAbsent(year, EnglandAndWales::ask);
  }

  /** The calendar, without days added by an administrator. */
  public static WorkingCalendar calendar() {
    return new WorkingCalendar(NAME, day -> holidays(day.getYear()).containsKey(day));
  }

  private static SortedMap<LocalDate, String> ask(int year) {
    var found = new TreeMap<LocalDate, String>();
    for (var holiday : Library.MANAGER.getHolidays(Year.of(year), "eng")) {
      found.put(
          holiday.getObservedDate().orElse(holiday.getActualDate()),
          holiday.getDescription(Locale.UK));
    }
    return Collections.unmodifiableSortedMap(found);
  }

  /** Read when first needed: it parses a file. */
  private static final class Library {
    static final HolidayManager MANAGER =
        HolidayManager.getInstance(
            ManagerParameters.create(de.focus_shift.jollyday.core.HolidayCalendar.UNITED_KINGDOM));
  }
}
