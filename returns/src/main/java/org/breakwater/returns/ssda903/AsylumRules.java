package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.returns.ssda903.Book.Need;
import org.jspecify.annotations.Nullable;

/** Unaccompanied asylum-seeking children: the status, and the day it ceased. */
final class AsylumRules {

  private AsylumRules() {}

  static void write(Book b) {
    b.rule("303", "The day a child ceased to be UASC goes with UASC status 1.", DUC, UASC)
        .needs(Need.STATUS)
        .with(ASYLUM, HEADERS)
        .child((c, found) -> {
          List<Row> rows = new ArrayList<>();
          for (Plain r : c.rows(ASYLUM)) {
            if (r.has(DUC)) {
              rows.add(r);
            }
          }
          Header h = c.header();
          if (!rows.isEmpty() && h != null && !h.is(UASC, "1")) {
            found.at(rows);
            found.at(h);
          }
        });
    b.rule("304", "A child ceases to be UASC no later than the 18th birthday.", DUC)
        .each(ASYLUM, r -> lt(birthday(r.dob(), 18), r.date(DUC)));
    b.rule("231", "A UASC child under 11 when the year ends is to be confirmed.", DOB, UASC)
        .query()
        .from(2025)
        .each(
            HEADERS,
            (c, r) ->
                under(r.dob(), 11, c.end()) && (r.is(UASC, "1") || !c.rows(ASYLUM).isEmpty()));
    compared(
        b,
        "205A",
        "UASC last year and not this year: the day it ceased says why.",
        AsylumRules::droppedOut);
    compared(
        b, "205B", "UASC in both years: the day it ceased is the same.", AsylumRules::otherDay);
    compared(b, "205C", "UASC in neither year: no day it ceased is given.", AsylumRules::neverWas);
    compared(
        b,
        "205D",
        "UASC this year and not last year is to be confirmed.",
        AsylumRules::newThisYear);
    b.rule("1014", "A care leaver's UASC data are not wanted.", DUC, ACTIV, ACCOM, IN_TOUCH)
        .with(ASYLUM, EPISODES, LEAVERS)
        .child((c, found) -> {
          List<Plain> leaver = c.rows(LEAVERS).stream().filter(LeaverRules::given).toList();
          if (!leaver.isEmpty()
              && !c.rows(ASYLUM).isEmpty()
              && !c.anyEpisode(e -> e.touches(c.start(), c.end()))) {
            found.at(c.rows(ASYLUM));
            found.at(leaver);
          }
        });
  }

  /** What both years say of a child. */
  private record Both(
      Child child, @Nullable LocalDate now, @Nullable LocalDate was, @Nullable LocalDate adult) {

    boolean status(boolean thisYear) {
      Year year = thisYear ? child.now() : child.last();
      return year.any(HEADERS, h -> h.is(UASC, "1"));
    }

    boolean known() {
      return child.collection().xml() && child.collection().status();
    }
  }

  private interface Fault {
    boolean in(Both both);
  }

  private static void compared(Book b, String code, String requirement, Fault fault) {
    b.rule(code, requirement, DUC, UASC, CHILD)
        .with(ASYLUM)
        .last(ASYLUM)
        .child((c, found) -> {
          Plain row = c.now().first(ASYLUM);
          Plain last = c.last().first(ASYLUM);
          LocalDate born = row != null ? row.dob() : c.dob();
          Both both =
              new Both(
                  c,
                  row == null ? null : row.date(DUC),
                  last == null ? null : last.date(DUC),
                  birthday(born, 18));
          if (fault.in(both)) {
            found.at(c.rows(ASYLUM));
            found.at(c.rows(HEADERS));
          }
        });
  }

  /** Last year's day lies in this year or later, and this year has lost it or let it stand. */
  private static boolean droppedOut(Both both) {
    if (both.known() && (both.status(true) || !both.status(false))) {
      return false;
    }
    return le(both.child().start(), both.was())
        && (both.now() == null || (eq(both.now(), both.was()) && ne(both.now(), both.adult())));
  }

  /** Both years give a day, and this year's is neither last year's nor the 18th birthday. */
  private static boolean otherDay(Both both) {
    if (both.known() && !(both.status(true) && both.status(false))) {
      return false;
    }
    return ne(both.now(), both.was()) && ne(both.now(), both.adult());
  }

  /** Only the status can tell; the CSV form has none. */
  private static boolean neverWas(Both both) {
    return both.known()
        && !both.status(true)
        && !both.status(false)
        && (both.now() != null || both.was() != null);
  }

  /** By the status where it is known; else a day this year, none last year, and known then. */
  private static boolean newThisYear(Both both) {
    if (both.known()) {
      return both.status(true)
          && !both.status(false)
          && !both.child().last().rows(HEADERS).isEmpty();
    }
    return both.now() != null && both.was() == null && !both.child().last().rows(HEADERS).isEmpty();
  }
}
