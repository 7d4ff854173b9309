package org.breakwater.returns.cin.rules;

import static org.breakwater.returns.rules.Scope.CHILD;
import static org.breakwater.returns.rules.Scope.ROW;
import static org.breakwater.returns.rules.Scope.VALUE;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.breakwater.returns.cin.Assessment;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.CinCodes;
import org.breakwater.returns.cin.Episode;
import org.breakwater.returns.rules.Flags;
import org.breakwater.returns.rules.Rule.Check;
import org.breakwater.returns.rules.RuleBook;
import org.breakwater.returns.rules.Years;

/** The factors found at an assessment. */
final class FactorRules {

  private static final String FACTORS = "AssessmentFactors";
  private static final String END = "AssessmentAuthorisationDate";

  /** No factor was found. */
  private static final String NONE = "21";

  private FactorRules() {}

  static void write(RuleBook<CinChild> book) {
    book.error(
            "8614",
            ROW,
            "An unfinished assessment has no factors yet.",
            "Give the day it was authorised, or take the factors out.",
            END,
            FACTORS)
        .check((child, flags) ->
            child
                .assessments()
                .forEach(a -> {
                  if (a.end() == null && !a.factors().isEmpty()) {
                    flags.flag("", List.of(a.at(END), a.at(FACTORS)));
                  }
                }));
    book.error(
            "8869",
            ROW,
            "Factor 21, nothing found, stands alone.",
            "Take out 21, or the other factors.",
            FACTORS)
        .check((child, flags) ->
            child
                .assessments()
                .forEach(a -> {
                  if (a.factors().contains(NONE) && others(child, a)) {
                    flags.flag(a.at(FACTORS));
                  }
                }));
    book.query(
            "8873Q",
            CHILD,
            "An episode whose only assessment found nothing (factor 21) is closed with reason RC8 or RC9.",
            "Correct the reason for closure, or the factors.",
            "ReasonForClosure",
            FACTORS)
        .check(FactorRules::nothingFound);
    book.query(
            "8897Q",
            ROW,
            "An assessment that ended in the census year has at least one factor, of the list.",
            "Give the factors; 21 if nothing was found.",
            END,
            FACTORS)
        .check((child, flags) ->
            child
                .assessments()
                .forEach(a -> {
                  if (a.end() != null
                      && child.census().includes(a.end())
                      && !anyOfTheList(a.factors())) {
                    flags.flag("", List.of(a.at(FACTORS), a.at(END)));
                  }
                }));
    book.error(
            "8898",
            ROW,
            "No factor is given twice in one assessment.",
            "Take out the repeated factor.",
            FACTORS)
        .check((child, flags) ->
            child
                .assessments()
                .forEach(a -> {
                  if (a.factors().size() > 1
                      && new HashSet<>(a.factors()).size() < a.factors().size()) {
                    flags.flag(a.at(FACTORS));
                  }
                }));
    book.query(
            "8945Q",
            VALUE,
            "Factor 18A is no longer used.",
            "Use 18B, by another child, or 18C, by an adult.",
            FACTORS)
        .in(Years.from(2025))
        .check(retired("18A"));
    book.query(
            "8950Q",
            VALUE,
            "Factor 19A is no longer used.",
            "Use 19B, by another child, or 19C, by an adult.",
            FACTORS)
        .in(Years.from(2025))
        .check(retired("19A"));
  }

  private static boolean others(CinChild child, Assessment one) {
    if (one.factors().stream().anyMatch(f -> !f.equals(NONE))) {
      return true;
    }
    // tables from elsewhere may give an assessment a row for each factor
    return child.assessments().stream()
        .anyMatch(a ->
            a != one
                && CinChild.sameEpisode(a, one)
                && sameAssessment(a, one)
                && a.factors().stream().anyMatch(f -> !f.equals(NONE)));
  }

  private static boolean sameAssessment(Assessment one, Assessment other) {
    return one.id() == null && other.id() == null
        ? one.start() != null && one.start().equals(other.start())
        : Objects.equals(one.id(), other.id());
  }

  private static void nothingFound(CinChild child, Flags flags) {
    for (Episode e : child.episodes()) {
      List<Assessment> held = Look.of(e, child.assessments());
      if (held.size() == 1
          && held.getFirst().factors().equals(List.of(NONE))
          && !ClosureRules.afterAssessment(e)) {
        flags.flag("", List.of(e.at("ReasonForClosure"), held.getFirst().at(FACTORS)));
      }
    }
  }

  private static Check<CinChild> retired(String factor) {
    return (child, flags) ->
        child
            .assessments()
            .forEach(a -> {
              if (holds(a.factors(), factor)) {
                flags.flag(a.at(FACTORS));
              }
            });
  }

  private static boolean holds(List<String> factors, String wanted) {
    for (String factor : factors) {
      if (factor.equalsIgnoreCase(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyOfTheList(List<String> factors) {
    for (String factor : factors) {
      if (CinCodes.FACTORS.contains(factor)) {
        return true;
      }
    }
    return false;
  }
}
