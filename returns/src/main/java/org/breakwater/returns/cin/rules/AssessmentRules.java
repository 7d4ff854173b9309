package org.breakwater.returns.cin.rules;

import static org.breakwater.returns.rules.Scope.GROUP;
import static org.breakwater.returns.rules.Scope.ROW;
import static org.breakwater.returns.rules.Scope.VALUE;

import org.breakwater.returns.cin.Assessment;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.CinRow;
import org.breakwater.returns.rules.RuleBook;

/** Assessments: their dates, and several in one episode. */
final class AssessmentRules {

  private static final String START = "AssessmentActualStartDate";
  private static final String END = "AssessmentAuthorisationDate";

  private AssessmentRules() {}

  static void write(RuleBook<CinChild> book) {
    book.error(
            "8608",
            ROW,
            "No assessment ends before it begins.",
            "Correct the start or the end.",
            START,
            END)
        .check((child, flags) ->
            child
                .assessments()
                .forEach(a -> {
                  if (Look.before(a.end(), a.start())) {
                    flags.flag("", Look.at(a, END, START));
                  }
                }));
    book.error(
            "8696",
            VALUE,
            "The end of an assessment lies in the census year.",
            "Correct the end, or take out an assessment that ended before the year.",
            END,
            "ReferenceDate")
        .check((child, flags) ->
            child
                .assessments()
                .forEach(a -> {
                  if (Look.outside(child, a.end())) {
                    flags.flag(a.at(END));
                  }
                }));
    book.error(
            "8736",
            ROW,
            "An unfinished assessment began in the census year.",
            "Give the day it was authorised, or correct its start.",
            END,
            START)
        .check((child, flags) ->
            child
                .assessments()
                .forEach(a -> {
                  if (a.end() == null && Look.outside(child, a.start())) {
                    flags.flag("", Look.at(a, START, END));
                  }
                }));
    book.query(
            "8670Q",
            ROW,
            "An unfinished assessment began less than 45 working days before the reference date.",
            "Give the day it was authorised, or explain the delay.",
            START,
            END)
        .check((child, flags) ->
            child
                .assessments()
                .forEach(a -> {
                  if (a.end() == null
                      && a.start() != null
                      && !WorkingDays.plus(a.start(), 45).isAfter(child.census().reference())) {
                    flags.flag("", Look.at(a, START, END));
                  }
                }));
    book.query(
            "8863Q",
            GROUP,
            "Assessments in one episode do not overlap.",
            "Correct the dates, or join the two assessments.",
            START,
            END)
        .check((child, flags) -> {
          if (child.assessments().size() > 1) {
            overlap(child).find(child.assessments(), flags);
          }
        });
    book.error(
            "8896",
            GROUP,
            "An episode holds at most one unfinished assessment.",
            "Give the day the earlier one was authorised.",
            END)
        .check((child, flags) ->
            Look.moreThanOne(
                child.assessments(), a -> a.end() == null, CinRow::episode, END, flags));
    book.query(
            "2991Q",
            org.breakwater.returns.rules.Scope.CHILD,
            "An episode with a section 47 enquiry holds an assessment.",
            "Add the assessment.",
            "S47ActualStartDate",
            START)
        .check((child, flags) ->
            child
                .enquiries()
                .forEach(s -> {
                  if (child.assessments().stream().noneMatch(a -> CinChild.sameEpisode(a, s))) {
                    flags.flag(s.at("S47ActualStartDate"));
                  }
                }));
  }

  private static Overlap<Assessment> overlap(CinChild child) {
    return new Overlap<>(
        Assessment::start,
        a -> a.end() != null ? a.end() : child.census().openUntil(),
        a -> a.end() == null,
        CinRow::episode,
        // one may begin on the day another was authorised
        false,
        START,
        END);
  }
}
