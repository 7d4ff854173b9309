package org.breakwater.returns.cin.rules;

import static org.breakwater.returns.rules.Scope.CHILD;
import static org.breakwater.returns.rules.Scope.ROW;
import static org.breakwater.returns.rules.Scope.VALUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.CinCodes;
import org.breakwater.returns.cin.CinRow;
import org.breakwater.returns.cin.Episode;
import org.breakwater.returns.rules.Flags;
import org.breakwater.returns.rules.Place;
import org.breakwater.returns.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** The closure of an episode, and what may not come after it or stand beside its reason. */
final class ClosureRules {

  static final Set<String> AFTER_ASSESSMENT = Set.of("RC8", "RC9");

  private ClosureRules() {}

  static void write(RuleBook<CinChild> book) {
    book.error(
            "8620",
            VALUE,
            "A closure lies in the census year.",
            "Correct the date, or take out an episode closed before the year.",
            "CINclosureDate")
        .check((child, flags) ->
            child
                .episodes()
                .forEach(e -> {
                  if (Look.outside(child, e.closed())) {
                    flags.flag(e.at("CINclosureDate"));
                  }
                }));
    book.error(
            "8630",
            ROW,
            "No episode is closed before its referral.",
            "Correct the date of closure or of referral.",
            "CINreferralDate",
            "CINclosureDate")
        .check((child, flags) ->
            child
                .episodes()
                .forEach(e -> {
                  if (Look.before(e.closed(), e.referred())) {
                    flags.flag("", Look.at(e, "CINclosureDate", "CINreferralDate"));
                  }
                }));
    book.error(
            "8640",
            VALUE,
            "A reason for closure is a code of the list.",
            "Correct the reason.",
            "ReasonForClosure")
        .check((child, flags) ->
            child
                .episodes()
                .forEach(e -> {
                  if (e.reason() != null && !CinCodes.CLOSURE.contains(e.reason())) {
                    flags.flag(e.at("ReasonForClosure"));
                  }
                }));
    book.error(
            "8805",
            ROW,
            "A closure has a reason.",
            "Give the reason for closure, or take the date out.",
            "CINclosureDate",
            "ReasonForClosure")
        .check((child, flags) ->
            child
                .episodes()
                .forEach(e -> {
                  if (e.closed() != null && e.reason() == null) {
                    flags.flag("", Look.at(e, "ReasonForClosure", "CINclosureDate"));
                  }
                }));
    book.error(
            "8810",
            ROW,
            "A reason for closure has a date of closure.",
            "Give the date of closure, or take the reason out.",
            "ReasonForClosure",
            "CINclosureDate")
        .check((child, flags) ->
            child
                .episodes()
                .forEach(e -> {
                  if (e.closed() == null && e.reason() != null) {
                    flags.flag("", Look.at(e, "CINclosureDate", "ReasonForClosure"));
                  }
                }));
    book.error(
            "8565",
            CHILD,
            "Nothing in an episode is dated after its closure: no assessment, enquiry, conference or plan.",
            "Correct the later date, or the closure.",
            "CINclosureDate",
            "DateOfInitialCPC",
            "AssessmentActualStartDate",
            "AssessmentAuthorisationDate",
            "S47ActualStartDate",
            "CPPstartDate",
            "CPPendDate",
            "CINPlanStartDate",
            "CINPlanEndDate")
        .check(ClosureRules::nothingAfterClosure);
    book.error(
            "2990",
            CHILD,
            "An episode closed after assessment (RC8, RC9) holds no enquiry, conference, protection plan or child in need plan.",
            "Correct the reason for closure, or take out what does not belong.",
            "ReasonForClosure",
            "DateOfInitialCPC")
        .check(ClosureRules::closedAfterAssessment);
    book.query(
            "8825Q",
            CHILD,
            "An episode closed after assessment (RC8, RC9) holds an assessment.",
            "Add the assessment, or correct the reason for closure.",
            "ReasonForClosure")
        .check((child, flags) ->
            child
                .episodes()
                .forEach(e -> {
                  if (afterAssessment(e) && Look.of(e, child.assessments()).isEmpty()) {
                    flags.flag(e.at("ReasonForClosure"));
                  }
                }));
    book.error(
            "8867",
            CHILD,
            "A closed episode holds no unfinished assessment.",
            "Give the day the assessment was authorised.",
            "CINclosureDate",
            "AssessmentAuthorisationDate")
        .check((child, flags) ->
            Look.inEpisodes(
                child,
                child.assessments(),
                (e, a) -> {
                  if (e.closed() != null && a.end() == null) {
                    flags.flag(
                        "", List.of(a.at("AssessmentAuthorisationDate"), e.at("CINclosureDate")));
                  }
                }));
    book.error(
            "8868",
            CHILD,
            "In a closed episode every section 47 enquiry has a conference, or says that none is needed.",
            "Give the date of the conference, or say that none is needed.",
            "ICPCnotRequired",
            "CINclosureDate",
            "DateOfInitialCPC")
        .check((child, flags) ->
            Look.inEpisodes(
                child,
                child.enquiries(),
                (e, s) -> {
                  if (e.closed() != null && s.awaiting()) {
                    flags.flag(
                        "",
                        List.of(
                            s.at("DateOfInitialCPC"),
                            s.at("ICPCnotRequired"),
                            e.at("CINclosureDate")));
                  }
                }));
  }

  static boolean afterAssessment(Episode episode) {
    return episode.reason() != null && AFTER_ASSESSMENT.contains(episode.reason());
  }

  private static void nothingAfterClosure(CinChild child, Flags flags) {
    for (Episode e : child.episodes()) {
      LocalDate closed = e.closed();
      if (closed == null) {
        continue;
      }
      List<Place> late = new ArrayList<>();
      late(late, closed, e, "DateOfInitialCPC", e.conference());
      for (var a : Look.of(e, child.assessments())) {
        late(late, closed, a, "AssessmentActualStartDate", a.start());
        late(late, closed, a, "AssessmentAuthorisationDate", a.end());
      }
      for (var s : Look.of(e, child.enquiries())) {
        late(late, closed, s, "S47ActualStartDate", s.start());
        late(late, closed, s, "DateOfInitialCPC", s.conference());
      }
      for (var p : Look.of(e, child.protectionPlans())) {
        late(late, closed, p, "CPPstartDate", p.start());
        late(late, closed, p, "CPPendDate", p.end());
      }
      for (var p : Look.of(e, child.cinPlans())) {
        late(late, closed, p, "CINPlanStartDate", p.start());
        late(late, closed, p, "CINPlanEndDate", p.end());
      }
      if (!late.isEmpty()) {
        String detail = "the closure is on " + Look.day(closed);
        late.add(e.at("CINclosureDate"));
        flags.flag(detail, late);
      }
    }
  }

  private static void late(
      List<Place> late, LocalDate closed, CinRow row, String field, @Nullable LocalDate day) {
    if (Look.after(day, closed)) {
      late.add(row.at(field));
    }
  }

  private static void closedAfterAssessment(CinChild child, Flags flags) {
    for (Episode e : child.episodes()) {
      if (!afterAssessment(e)) {
        continue;
      }
      List<Place> held = new ArrayList<>();
      if (e.conference() != null) {
        held.add(e.at("DateOfInitialCPC"));
      }
      Look.of(e, child.enquiries()).forEach(s -> held.add(s.at("S47ActualStartDate")));
      Look.of(e, child.protectionPlans()).forEach(p -> held.add(p.at("CPPstartDate")));
      Look.of(e, child.cinPlans()).forEach(p -> held.add(p.at("CINPlanStartDate")));
      if (!held.isEmpty()) {
        held.addFirst(e.at("ReasonForClosure"));
        flags.flag("", held);
      }
    }
  }
}
