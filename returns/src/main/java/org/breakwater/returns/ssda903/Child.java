package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.breakwater.returns.rules.Subject;
import org.breakwater.returns.ssda903.Rows.Episode;
import org.breakwater.returns.ssda903.Rows.Header;
import org.breakwater.returns.ssda903.Rows.Kind;
import org.breakwater.returns.ssda903.Rows.Plain;
import org.jspecify.annotations.Nullable;

/**
 * A child of the return with all its rows of this year and last, and the views of them that rules
 * are written in. Views are worked out once.
 */
public final class Child implements Subject {

  private static final Comparator<Episode> BY_START =
      Comparator.comparing(Episode::decom, Comparator.nullsLast(Comparator.naturalOrder()));

  private final String id;
  private final Collection collection;
  private final Year now;
  private final Year last;
  private @Nullable List<Episode> byStart;
  private @Nullable List<Pair> pairs;
  private @Nullable List<Period> periods;
  private @Nullable Boolean throughout;

  Child(String id, Collection collection, Year now, Year last) {
    this.id = id;
    this.collection = collection;
    this.now = now;
    this.last = last;
  }

  @Override
  public @Nullable String child() {
    return id.isEmpty() ? null : id;
  }

  @Override
  public @Nullable String worker() {
    Plain latest = latest(rows(Rows.WORKERS), SW_DECOM);
    return latest == null ? null : latest.text(SW_ID);
  }

  Collection collection() {
    return collection;
  }

  @Nullable LocalDate start() {
    return collection.start();
  }

  @Nullable LocalDate end() {
    return collection.end();
  }

  Year now() {
    return now;
  }

  Year last() {
    return last;
  }

  <R extends Row> List<R> rows(Kind<R> kind) {
    return now.rows(kind);
  }

  @Nullable Header header() {
    return now.first(Rows.HEADERS);
  }

  @Nullable LocalDate dob() {
    Header header = header();
    return header == null ? null : header.dob();
  }

  boolean female() {
    Header header = header();
    return header != null && header.female();
  }

  List<Episode> episodes() {
    return now.rows(Rows.EPISODES);
  }

  boolean anyEpisode(Predicate<Episode> test) {
    for (Episode e : episodes()) {
      if (test.test(e)) {
        return true;
      }
    }
    return false;
  }

  /** This year's episodes, earliest first; those with no known start last. */
  List<Episode> byStart() {
    if (byStart == null) {
      byStart = sorted(episodes());
    }
    return byStart;
  }

  static List<Episode> sorted(List<Episode> episodes) {
    boolean inOrder = true;
    for (int i = 1; inOrder && i < episodes.size(); i++) {
      inOrder = BY_START.compare(episodes.get(i - 1), episodes.get(i)) <= 0;
    }
    return inOrder ? episodes : episodes.stream().sorted(BY_START).toList();
  }

  /** The earliest episode that passes a test. */
  @Nullable Episode firstEpisode(Predicate<Episode> test) {
    for (Episode e : byStart()) {
      if (test.test(e)) {
        return e;
      }
    }
    return null;
  }

  /** The latest, by known start, that passes a test. */
  @Nullable Episode lastEpisode(Predicate<Episode> test) {
    Episode last = null;
    for (Episode e : byStart()) {
      if (e.decom() != null && test.test(e)) {
        last = e;
      }
    }
    return last;
  }

  /** An episode and the one that follows it. */
  record Pair(Episode first, Episode next) {}

  List<Pair> pairs() {
    if (pairs == null) {
      List<Episode> sorted = byStart();
      List<Pair> made = new ArrayList<>();
      for (int i = 1; i < sorted.size(); i++) {
        made.add(new Pair(sorted.get(i - 1), sorted.get(i)));
      }
      pairs = List.copyOf(made);
    }
    return pairs;
  }

  /**
   * Episodes that follow one another without a gap.
   *
   * @param from first day
   * @param to last day; null while open
   */
  record Period(LocalDate from, @Nullable LocalDate to) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  List<Period> periods() {
    if (periods == null) {
      List<Period> all = new ArrayList<>();
      for (Episode e : byStart()) {
        LocalDate from = e.decom();
        if (from == null) {
          continue;
        }
        Period before = all.isEmpty() ? null : all.getLast();
        if (before != null && from.equals(before.to())) {
          all.set(all.size() - 1, new Period(before.from(), e.dec()));
        } else {
          all.add(new Period(from, e.dec()));
        }
      }
      periods = List.copyOf(all);
    }
    return periods;
  }

  /** In care on a day, by the periods; false when the day is not known. */
  boolean inCare(@Nullable LocalDate day) {
    if (day != null) {
      for (Period p : periods()) {
        if (p.holds(day)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Last year's episode that was still open at its end. */
  @Nullable Episode openLastYear() {
    Episode found = null;
    for (Episode e : last.rows(Rows.EPISODES)) {
      if (e.decom() != null && !e.has(DEC) && (found == null || !lt(e.decom(), found.decom()))) {
        found = e;
      }
    }
    return found;
  }

  /**
   * Looked after without a break, short breaks aside, from the first day of the year to the last.
   * Care breaks where an episode ends with anything but X1 or the next begins with S.
   */
  boolean throughout() {
    if (throughout == null) {
      throughout = lookedAfterThroughout();
    }
    return throughout;
  }

  private boolean lookedAfterThroughout() {
    LocalDate began = null;
    Episode before = null;
    for (Episode e : byStart()) {
      if (e.respite() || e.decom() == null) {
        continue;
      }
      if (before == null || e.is(RNE, "S") || ended(before)) {
        if (before != null && le(began, start()) && lt(end(), before.dec())) {
          return true;
        }
        began = e.decom();
      }
      before = e;
    }
    return before != null && le(began, start()) && (!ended(before) || lt(end(), before.dec()));
  }

  private static boolean ended(Episode e) {
    return e.has(DEC) && !e.is(REC, "X1");
  }

  /** A header row of either year says UASC. */
  boolean asylumStatus() {
    return now.any(Rows.HEADERS, h -> h.is(UASC, "1"))
        || last.any(Rows.HEADERS, h -> h.is(UASC, "1"));
  }

  /** Any row of the asylum table, either year, that passes a test. */
  boolean asylumRow(Predicate<Plain> test) {
    return now.any(Rows.ASYLUM, test) || last.any(Rows.ASYLUM, test);
  }

  /** The row with the latest date in a column; the last of those when two are equal. */
  static <R extends Row> @Nullable R latest(List<R> rows, Column column) {
    R found = null;
    for (R row : rows) {
      LocalDate date = row.date(column);
      if (date != null && (found == null || !lt(date, found.date(column)))) {
        found = row;
      }
    }
    return found;
  }

  /** Rows by a date, earliest first; those without last. */
  static <R extends Row> List<R> by(List<R> rows, Column column) {
    return rows.size() < 2
        ? rows
        : rows.stream()
            .sorted(
                Comparator.comparing(
                    (R r) -> r.date(column), Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
  }
}
