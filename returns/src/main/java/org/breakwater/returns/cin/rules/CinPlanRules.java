package org.breakwater.returns.cin.rules;

import static org.breakwater.returns.rules.Scope.GROUP;
import static org.breakwater.returns.rules.Scope.ROW;
import static org.breakwater.returns.rules.Scope.VALUE;

import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.CinPlan;
import org.breakwater.returns.cin.CinRow;
import org.breakwater.returns.rules.RuleBook;

/** Child in need plans: their dates, and several of one child. */
final class CinPlanRules {

  private static final String START = "CINPlanStartDate";
  private static final String END = "CINPlanEndDate";

  private CinPlanRules() {}

  static void write(RuleBook<CinChild> book) {
    book.error(
            "4010",
            VALUE,
            "A child in need plan has a start, not after the reference date.",
            "Give or correct the start of the plan.",
            START)
        .check((child, flags) ->
            child
                .cinPlans()
                .forEach(p -> {
                  if (p.start() == null || p.start().isAfter(child.census().reference())) {
                    flags.flag(p.at(START));
                  }
                }));
    book.error(
            "4011",
            ROW,
            "No child in need plan ends before it begins.",
            "Correct the start or the end.",
            END,
            START)
        .check((child, flags) ->
            child
                .cinPlans()
                .forEach(p -> {
                  if (Look.before(p.end(), p.start())) {
                    flags.flag("", Look.at(p, END, START));
                  }
                }));
    book.query(
            "4012Q",
            ROW,
            "A child in need plan does not begin and end on one day.",
            "Check both dates.",
            START,
            END)
        .check((child, flags) ->
            child
                .cinPlans()
                .forEach(p -> {
                  if (p.start() != null && p.start().equals(p.end())) {
                    flags.flag("", Look.at(p, START, END));
                  }
                }));
    book.error(
            "4013",
            VALUE,
            "The end of a child in need plan lies in the census year.",
            "Correct the end, or take out a plan that ended before the year.",
            END,
            "ReferenceDate")
        .check((child, flags) ->
            child
                .cinPlans()
                .forEach(p -> {
                  if (Look.outside(child, p.end())) {
                    flags.flag(p.at(END));
                  }
                }));
    book.error(
            "4004",
            GROUP,
            "An episode holds at most one open child in need plan.",
            "End the earlier plan.",
            END)
        .check((child, flags) ->
            Look.moreThanOne(child.cinPlans(), p -> p.end() == null, CinRow::episode, END, flags));
    book.error(
            "4014",
            GROUP,
            "Child in need plans of one child do not overlap.",
            "Correct the dates, or join the two plans.",
            START,
            END)
        .check((child, flags) -> {
          if (child.cinPlans().size() > 1) {
            overlap(child).find(child.cinPlans(), flags);
          }
        });
  }

  private static Overlap<CinPlan> overlap(CinChild child) {
    return new Overlap<>(
        CinPlan::start,
        p -> p.end() != null ? p.end() : child.census().openUntil(),
        p -> p.end() == null,
        p -> "",
        // the last day of a plan is still a day of it
        true,
        START,
        END);
  }
}
