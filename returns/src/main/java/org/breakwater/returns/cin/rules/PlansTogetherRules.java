package org.breakwater.returns.cin.rules;

import static org.breakwater.returns.rules.Scope.CHILD;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.CinPlan;
import org.breakwater.returns.cin.ProtectionPlan;
import org.breakwater.returns.cin.Review;
import org.breakwater.returns.rules.Flags;
import org.breakwater.returns.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Child in need plans beside protection plans: a child has one or the other. */
final class PlansTogetherRules {

  private PlansTogetherRules() {}

  static void write(RuleBook<CinChild> book) {
    book.error(
            "4001",
            CHILD,
            "An episode does not hold an open child in need plan beside an open protection plan.",
            "End one of the two.",
            "CINPlanEndDate",
            "CPPendDate")
        .check((child, flags) ->
            child
                .cinPlans()
                .forEach(c ->
                    child
                        .protectionPlans()
                        .forEach(p -> {
                          if (CinChild.sameEpisode(c, p) && c.end() == null && p.end() == null) {
                            flags.flag("", List.of(c.at("CINPlanEndDate"), p.at("CPPendDate")));
                          }
                        })));
    book.error(
            "4003",
            CHILD,
            "No review of a protection plan falls within a child in need plan, but on the day the protection plan ends.",
            "Correct the date of the review, or the dates of the plans.",
            "CPPreviewDate",
            "CINPlanStartDate",
            "CINPlanEndDate",
            "CPPendDate")
        .check(PlansTogetherRules::reviewWithinCinPlan);
    book.error(
            "4016",
            CHILD,
            "No child in need plan begins within a protection plan, but on the day it ends.",
            "End the protection plan, or correct the start of the child in need plan.",
            "CINPlanStartDate",
            "CPPstartDate",
            "CPPendDate")
        .check((child, flags) ->
            child
                .cinPlans()
                .forEach(c ->
                    child
                        .protectionPlans()
                        .forEach(p -> {
                          if (within(child, c.start(), p.start(), p.end())) {
                            flags.flag(
                                "",
                                List.of(
                                    c.at("CINPlanStartDate"),
                                    p.at("CPPstartDate"),
                                    p.at("CPPendDate")));
                          }
                        })));
    book.error(
            "4017",
            CHILD,
            "No protection plan begins within a child in need plan, but on the day it ends.",
            "End the child in need plan, or correct the start of the protection plan.",
            "CPPstartDate",
            "CINPlanStartDate",
            "CINPlanEndDate")
        .check((child, flags) ->
            child
                .cinPlans()
                .forEach(c ->
                    child
                        .protectionPlans()
                        .forEach(p -> {
                          if (within(child, p.start(), c.start(), c.end())) {
                            flags.flag(
                                "",
                                List.of(
                                    p.at("CPPstartDate"),
                                    c.at("CINPlanStartDate"),
                                    c.at("CINPlanEndDate")));
                          }
                        })));
  }

  /**
   * Whether a day lies from a start on and before an end; an open plan runs to the reference date.
   */
  private static boolean within(
      CinChild child, @Nullable LocalDate day, @Nullable LocalDate start, @Nullable LocalDate end) {
    if (day == null || start == null || day.isBefore(start)) {
      return false;
    }
    return end == null ? !day.isAfter(child.census().openUntil()) : day.isBefore(end);
  }

  private static void reviewWithinCinPlan(CinChild child, Flags flags) {
    if (child.cinPlans().isEmpty()) {
      return;
    }
    for (Review review : child.reviews()) {
      for (ProtectionPlan plan : child.protectionPlans()) {
        LocalDate day = review.held();
        if (day == null
            || !ProtectionPlanRules.ofPlan(review, plan)
            || Objects.equals(day, plan.end())) {
          continue;
        }
        for (CinPlan c : child.cinPlans()) {
          if (c.start() != null
              && !day.isBefore(c.start())
              && !day.isAfter(c.end() != null ? c.end() : child.census().openUntil())) {
            flags.flag(
                "",
                List.of(
                    review.at("CPPreviewDate"), c.at("CINPlanStartDate"), plan.at("CPPendDate")));
          }
        }
      }
    }
  }
}
