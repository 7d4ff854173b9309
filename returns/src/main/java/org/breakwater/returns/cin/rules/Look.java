package org.breakwater.returns.cin.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.CinRow;
import org.breakwater.returns.cin.Episode;
import org.breakwater.returns.rules.Flags;
import org.breakwater.returns.rules.Place;
import org.jspecify.annotations.Nullable;

/**
 * What most rules need to look at rows and dates; a missing date is never before or after another.
 */
final class Look {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Look() {}

  static boolean after(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one != null && other != null && one.isAfter(other);
  }

  static boolean before(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one != null && other != null && one.isBefore(other);
  }

  /** Whether a day that is given lies outside the census year. */
  static boolean outside(CinChild child, @Nullable LocalDate day) {
    return day != null && !child.census().includes(day);
  }

  static boolean weekend(@Nullable LocalDate day) {
    return day != null && day.getDayOfWeek().getValue() >= 6;
  }

  /** A day in words. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Shows every episode with every row of a table that belongs to it. */
  static <R extends CinRow> void inEpisodes(
      CinChild child, List<R> rows, BiConsumer<Episode, R> to) {
    if (rows.isEmpty()) {
      return;
    }
    for (Episode episode : child.episodes()) {
      for (R row : rows) {
        if (CinChild.sameEpisode(episode, row)) {
          to.accept(episode, row);
        }
      }
    }
  }

  /** The rows of a table that belong to an episode. */
  static <R extends CinRow> List<R> of(Episode episode, List<R> rows) {
    if (rows.isEmpty()) {
      return rows;
    }
    List<R> own = new ArrayList<>(rows.size());
    for (R row : rows) {
      if (CinChild.sameEpisode(episode, row)) {
        own.add(row);
      }
    }
    return own;
  }

  /**
   * Flags rows of one episode where more than one of them is of a kind: one finding a set.
   *
   * @param field the field that is shown
   */
  static <R extends CinRow> void moreThanOne(
      List<R> rows,
      Predicate<R> kind,
      Function<R, @Nullable String> group,
      String field,
      Flags flags) {
    if (rows.size() < 2) {
      return;
    }
    List<R> left = new ArrayList<>(rows.size());
    for (R row : rows) {
      if (kind.test(row)) {
        left.add(row);
      }
    }
    while (left.size() > 1) {
      String key = group.apply(left.getFirst());
      List<R> set =
          left.stream().filter(r -> java.util.Objects.equals(group.apply(r), key)).toList();
      if (set.size() > 1) {
        flags.flag("", set.stream().map(r -> r.at(field)).toList());
      }
      left.removeAll(set);
    }
  }

  /** Places of a row's fields, the first first. */
  static List<Place> at(CinRow row, String... fields) {
    List<Place> places = new ArrayList<>(fields.length);
    for (String field : fields) {
      places.add(row.at(field));
    }
    return places;
  }
}
