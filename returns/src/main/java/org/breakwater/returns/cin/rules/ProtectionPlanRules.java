package org.breakwater.returns.cin.rules;

import static org.breakwater.returns.rules.Scope.CHILD;
import static org.breakwater.returns.rules.Scope.GROUP;
import static org.breakwater.returns.rules.Scope.ROW;
import static org.breakwater.returns.rules.Scope.VALUE;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.CinCodes;
import org.breakwater.returns.cin.CinRow;
import org.breakwater.returns.cin.ProtectionPlan;
import org.breakwater.returns.cin.Review;
import org.breakwater.returns.rules.Flags;
import org.breakwater.returns.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Child protection plans and their reviews. */
final class ProtectionPlanRules {

  private static final String START = "CPPstartDate";
  private static final String END = "CPPendDate";

  private ProtectionPlanRules() {}

  static void write(RuleBook<CinChild> book) {
    book.error(
            "8720",
            VALUE,
            "A protection plan has a start, not after the reference date.",
            "Give or correct the start of the plan.",
            START,
            "ReferenceDate")
        .check((child, flags) ->
            child
                .protectionPlans()
                .forEach(p -> {
                  boolean missing = p.start() == null && p.id() != null;
                  if (missing
                      || (p.start() != null && p.start().isAfter(child.census().reference()))) {
                    flags.flag(p.at(START));
                  }
                }));
    book.error(
            "8730",
            VALUE,
            "A protection plan says how many there were before: zero or more.",
            "Give the number, 0 for none.",
            "NumberOfPreviousCPP")
        .check((child, flags) ->
            child
                .protectionPlans()
                .forEach(p -> {
                  if (!count(p.previous())) {
                    flags.flag(p.at("NumberOfPreviousCPP"));
                  }
                }));
    book.error(
            "8840",
            ROW,
            "A protection plan does not begin and end on one day.",
            "Correct one of the dates.",
            START,
            END)
        .check((child, flags) ->
            child
                .protectionPlans()
                .forEach(p -> {
                  if (p.start() != null && p.start().equals(p.end())) {
                    flags.flag("", Look.at(p, START, END));
                  }
                }));
    book.error(
            "8841",
            CHILD,
            "A review is held after the plan began.",
            "Correct the date of the review, or the start of the plan.",
            START,
            "CPPreviewDate")
        .check((child, flags) ->
            child
                .reviews()
                .forEach(r ->
                    child
                        .protectionPlans()
                        .forEach(p -> {
                          if (ofPlan(r, p)
                              && r.held() != null
                              && p.start() != null
                              && !r.held().isAfter(p.start())) {
                            flags.flag("", List.of(r.at("CPPreviewDate"), p.at(START)));
                          }
                        })));
    book.query(
            "8842Q",
            VALUE,
            "A review has a date.",
            "Give the date, or take the empty review out.",
            "CPPreviewDate")
        .check((child, flags) ->
            child
                .reviews()
                .forEach(r -> {
                  if (r.held() == null) {
                    flags.flag(r.at("CPPreviewDate"));
                  }
                }));
    book.error(
            "8905",
            VALUE,
            "A protection plan has an initial category of abuse of the list.",
            "Give the initial category.",
            "InitialCategoryOfAbuse")
        .check((child, flags) ->
            child
                .protectionPlans()
                .forEach(p -> {
                  if (p.initialCategory() == null
                      || !CinCodes.ABUSE.contains(p.initialCategory())) {
                    flags.flag(p.at("InitialCategoryOfAbuse"));
                  }
                }));
    book.error(
            "8910",
            VALUE,
            "A protection plan has a latest category of abuse of the list.",
            "Give the latest category.",
            "LatestCategoryOfAbuse")
        .check((child, flags) ->
            child
                .protectionPlans()
                .forEach(p -> {
                  if (p.latestCategory() == null || !CinCodes.ABUSE.contains(p.latestCategory())) {
                    flags.flag(p.at("LatestCategoryOfAbuse"));
                  }
                }));
    book.error(
            "8925",
            ROW,
            "No protection plan ends before it begins.",
            "Correct the start or the end.",
            START,
            END)
        .check((child, flags) ->
            child
                .protectionPlans()
                .forEach(p -> {
                  if (Look.before(p.end(), p.start())) {
                    flags.flag("", Look.at(p, END, START));
                  }
                }));
    book.error(
            "8930",
            VALUE,
            "The end of a protection plan lies in the census year.",
            "Correct the end, or take out a plan that ended before the year.",
            END,
            "ReferenceDate")
        .check((child, flags) ->
            child
                .protectionPlans()
                .forEach(p -> {
                  if (Look.outside(child, p.end())) {
                    flags.flag(p.at(END));
                  }
                }));
    book.error(
            "8935",
            GROUP,
            "A child has at most one open protection plan.",
            "End the earlier plan.",
            END)
        .check(ProtectionPlanRules::oneOpen);
    book.error(
            "8940",
            GROUP,
            "Protection plans of one child do not overlap.",
            "Correct the dates, or join the two plans.",
            START,
            END)
        .check((child, flags) -> {
          if (child.protectionPlans().size() > 1) {
            overlap(child).find(child.protectionPlans(), flags);
          }
        });
  }

  /** Whether a review is one of a plan. */
  static boolean ofPlan(Review review, ProtectionPlan plan) {
    return Objects.equals(review.id(), plan.id()) && CinChild.sameEpisode(review, plan);
  }

  private static boolean count(@Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > 9) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static void oneOpen(CinChild child, Flags flags) {
    if (child.protectionPlans().size() < 2) {
      return;
    }
    List<ProtectionPlan> open =
        child.protectionPlans().stream().filter(p -> p.end() == null).toList();
    // Tables from elsewhere may use a plan's number again in the next episode: there, rows of one
    // number are compared. The reader numbers plans through the child, and all are.
    Set<@Nullable String> ids = new HashSet<>();
    boolean repeated = !open.stream().allMatch(p -> ids.add(p.id()));
    Look.moreThanOne(open, p -> true, repeated ? CinRow::id : p -> "", END, flags);
  }

  private static Overlap<ProtectionPlan> overlap(CinChild child) {
    return new Overlap<>(
        ProtectionPlan::start,
        p -> p.end() != null ? p.end() : child.census().openUntil(),
        p -> p.end() == null,
        p -> "",
        // one may begin on the day another ends
        false,
        START,
        END);
  }
}
