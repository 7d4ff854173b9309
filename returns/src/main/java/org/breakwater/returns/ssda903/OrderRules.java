package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import org.breakwater.returns.ssda903.Rows.Episode;

/** Deprivation of liberty orders (from 2026/27). */
final class OrderRules {

  private OrderRules() {}

  static void write(Book b) {
    b.rule("702", "An order does not end before it began.", DOLO_START, DOLO_END)
        .from(2027)
        .each(ORDERS, r -> lt(r.date(DOLO_END), r.date(DOLO_START)));
    b.rule("703", "No order begins after the year.", DOLO_START)
        .from(2027)
        .each(ORDERS, (c, r) -> lt(c.end(), r.date(DOLO_START)));
    b.rule("704", "An order ends within the year.", DOLO_END)
        .from(2027)
        .each(ORDERS, (c, r) -> lt(c.end(), r.date(DOLO_END)) || lt(r.date(DOLO_END), c.start()));
    b.rule("705", "Orders do not overlap, and none follows an open one.", DOLO_START, DOLO_END)
        .from(2027)
        .with(ORDERS)
        .group((c, found) -> Spans.runningOn(c.rows(ORDERS), DOLO_START, DOLO_END, found));
    b.rule("706", "An order open when last year ended is here.", DOLO_START)
        .from(2027)
        .with(ORDERS)
        .last(ORDERS)
        .child((c, found) -> MissingRules.reappears(c, ORDERS, DOLO_START, DOLO_END, found));
    b.rule("707", "When care ends an order ends.", DOLO_END)
        .from(2027)
        .with(EPISODES)
        .each(ORDERS, (c, r) -> Spans.outlastsCare(c, r.date(DOLO_START), r, DOLO_END));
    b.rule("708", "No order begins at birth or before.", DOLO_START)
        .from(2027)
        .each(ORDERS, r -> le(r.date(DOLO_START), r.dob()));
    b.rule(
            "709",
            "A child under an order in another placement than K2, Z12 or Z13 is confirmed.",
            DOLO_START,
            PLACE)
        .query()
        .from(2027)
        .with(ORDERS, EPISODES)
        .child((c, found) -> placed(c, found, false, "K2", "Z12", "Z13"));
    b.rule("710", "A child under an order is not in K1, P1, R5 or K3.", DOLO_START, PLACE)
        .from(2027)
        .with(ORDERS, EPISODES)
        .child((c, found) -> placed(c, found, true, "K1", "P1", "R5", "K3"));
  }

  /**
   * Orders that have ended, with the episodes they met whose placement is, or is not, of a list.
   */
  private static void placed(Child c, Found found, boolean listed, String... places) {
    for (Plain order : c.rows(ORDERS)) {
      for (Episode e : c.episodes()) {
        if ((listed ? e.is(PLACE, places) : e.not(PLACE, places))
            && MissingRules.overlaps(e, order, DOLO_START, DOLO_END)) {
          found.at(order, e);
        }
      }
    }
  }
}
