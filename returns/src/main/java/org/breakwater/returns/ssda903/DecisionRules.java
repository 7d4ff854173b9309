package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.breakwater.returns.ssda903.Rows.Episode;

/** Decisions that a child should be placed for adoption, and their reversal. */
final class DecisionRules {

  private DecisionRules() {}

  static void write(Book b) {
    rows(b);
    care(b);
    order(b);
    lastYear(b);
  }

  private static void rows(Book b) {
    b.rule(
            "119",
            "The day a decision was reversed and the reason are both given or neither.",
            REASON_PLACED_CEASED,
            DATE_PLACED_CEASED)
        .each(DECISIONS, r -> r.has(REASON_PLACED_CEASED) != r.has(DATE_PLACED_CEASED));
    b.rule("184", "A decision to place is not before birth.", DATE_PLACED, DOB)
        .with(HEADERS)
        .each(DECISIONS, (c, r) -> lt(r.date(DATE_PLACED), c.dob()));
    b.rule("522", "A decision to place is not after its reversal.", DATE_PLACED, DATE_PLACED_CEASED)
        .each(DECISIONS, r -> lt(r.date(DATE_PLACED_CEASED), r.date(DATE_PLACED)));
    b.rule(
            "563",
            "A reversal has the decision it reverses.",
            DATE_PLACED,
            REASON_PLACED_CEASED,
            DATE_PLACED_CEASED)
        .each(
            DECISIONS,
            r -> !r.has(DATE_PLACED) && r.hasAny(REASON_PLACED_CEASED, DATE_PLACED_CEASED));
    b.rule(
            "523",
            "The decision to place is of the day the child should be placed.",
            DATE_PLACED,
            DATE_INT)
        .with(DECISIONS, ADOPTIONS)
        .child((c, found) -> {
          for (Plain r : c.rows(DECISIONS)) {
            for (Plain a : c.rows(ADOPTIONS)) {
              if (ne(r.date(DATE_PLACED), a.date(DATE_INT))) {
                found.at(r, a);
              }
            }
          }
        });
    b.rule(
            "579",
            "Decisions do not overlap, and none follows one that stands.",
            DATE_PLACED,
            DATE_PLACED_CEASED)
        .with(DECISIONS)
        .group((c, found) ->
            Spans.afterOpenOrInside(c.rows(DECISIONS), DATE_PLACED, DATE_PLACED_CEASED, found));
    b.rule("583", "Of two decisions the earlier is reversed.", DATE_PLACED, DATE_PLACED_CEASED)
        .with(DECISIONS)
        .group((c, found) -> {
          Plain latest = Child.latest(c.rows(DECISIONS), DATE_PLACED);
          for (Plain r : c.rows(DECISIONS)) {
            if (r != latest && r.has(DATE_PLACED) && !r.has(DATE_PLACED_CEASED)) {
              found.at(r);
            }
          }
        });
  }

  private static void care(Book b) {
    b.rule(
            "117",
            "No decision is made or reversed after the year, or after care ended.",
            DATE_PLACED_CEASED,
            DATE_PLACED,
            DEC,
            REC,
            DECOM)
        .with(EPISODES, DECISIONS)
        .child((c, found) -> {
          Episode ended = c.lastEpisode(Episode::endsCare);
          for (Plain r : c.rows(DECISIONS)) {
            LocalDate day = later(r.date(DATE_PLACED), r.date(DATE_PLACED_CEASED));
            if (lt(c.end(), day) || (ended != null && lt(ended.dec(), day))) {
              found.at(r);
              found.at(ended == null ? List.of() : List.of(ended));
            }
          }
        });
    b.rule(
            "118",
            "No decision is reversed before the year, or before care started.",
            DATE_PLACED_CEASED,
            DECOM,
            LS)
        .with(EPISODES, DECISIONS)
        .child((c, found) -> {
          Episode first = c.firstEpisode(e -> e.decom() != null && !e.respite());
          for (Plain r : c.rows(DECISIONS)) {
            LocalDate day = r.date(DATE_PLACED_CEASED);
            if (lt(day, c.start()) || (first != null && lt(day, first.decom()))) {
              found.at(r);
              found.at(first == null ? List.of() : List.of(first));
            }
          }
        });
    b.rule(
            "551",
            "A placement for adoption (A3 to A6) has a decision to place.",
            DATE_PLACED,
            PLACE)
        .with(DECISIONS)
        .each(
            EPISODES,
            (c, r) -> r.adoptivePlacement() && !c.now().any(DECISIONS, d -> d.has(DATE_PLACED)));
    AdoptionRules.afterPlacing(
        b,
        "552",
        "The decision is not after the adoption placement began.",
        DECISIONS,
        DATE_PLACED);
    b.rule(
            "558",
            "A child who is adopted has a decision that was not reversed.",
            DATE_PLACED_CEASED,
            REC)
        .with(DECISIONS)
        .each(
            EPISODES,
            (c, r) ->
                r.adopted()
                    && c.rows(DECISIONS).size() > 1
                    && c.rows(DECISIONS).stream().allMatch(d -> d.has(DATE_PLACED_CEASED)));
  }

  private static void order(Book b) {
    b.rule(
            "553",
            "A placement order (E1) has a decision to place.",
            CHILD,
            DATE_PLACED,
            DATE_PLACED_CEASED,
            REASON_PLACED_CEASED)
        .with(EPISODES, DECISIONS)
        .child((c, found) -> {
          List<Episode> orders = c.episodes().stream().filter(e -> e.is(LS, "E1")).toList();
          if (!orders.isEmpty() && !c.now().any(DECISIONS, d -> d.has(DATE_PLACED))) {
            found.at(orders);
            found.at(c.rows(DECISIONS));
          }
        });
    b.rule("554", "The decision to place is not after the placement order.", DATE_PLACED, DECOM, LS)
        .with(EPISODES, DECISIONS)
        .child((c, found) -> {
          Episode order = c.firstEpisode(e -> e.is(LS, "E1"));
          for (Plain r : c.rows(DECISIONS)) {
            if (order != null && lt(order.decom(), r.date(DATE_PLACED))) {
              found.at(r, order);
            }
          }
        });
  }

  private static void lastYear(Book b) {
    beside(
        b,
        "560",
        "A decision is of the day it had last year, unless reversed since.",
        (now, was) ->
            !was.has(DATE_PLACED_CEASED) && ne(now.date(DATE_PLACED), was.date(DATE_PLACED)),
        DATE_PLACED,
        DATE_PLACED_CEASED);
    beside(
        b,
        "561",
        "A decision that was reversed last year is not returned again.",
        (now, was) ->
            was.hasAny(DATE_PLACED_CEASED, REASON_PLACED_CEASED)
                && now.has(DATE_PLACED)
                && now.same(was, DATE_PLACED),
        DATE_PLACED);
    beside(
        b,
        "584",
        "After a reversal last year the decision of this year is a later one.",
        (now, was) ->
            was.hasAny(DATE_PLACED_CEASED, REASON_PLACED_CEASED)
                && was.has(DATE_PLACED)
                && !lt(was.date(DATE_PLACED), now.date(DATE_PLACED)),
        DATE_PLACED);
    b.rule("559", "A decision of an earlier year was returned in that year.", DATE_PLACED)
        .last(DECISIONS)
        .each(
            DECISIONS,
            (c, r) ->
                lt(r.date(DATE_PLACED), c.start())
                    && !c.last().any(DECISIONS, d -> d.has(DATE_PLACED)));
  }

  /** A row of this year beside the child's latest of last year. */
  private static void beside(
      Book b, String code, String requirement, BiPredicate<Plain, Plain> fault, Column... of) {
    b.rule(code, requirement, of)
        .last(DECISIONS)
        .each(
            DECISIONS,
            (c, r) -> {
              List<Plain> last = new ArrayList<>(c.last().rows(DECISIONS));
              Plain was = Child.latest(last, DATE_PLACED);
              was = was == null && !last.isEmpty() ? last.getLast() : was;
              return was != null && fault.test(r, was);
            });
  }
}
