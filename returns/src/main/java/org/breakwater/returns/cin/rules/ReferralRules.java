package org.breakwater.returns.cin.rules;

import static org.breakwater.returns.rules.Scope.CHILD;
import static org.breakwater.returns.rules.Scope.ROW;
import static org.breakwater.returns.rules.Scope.VALUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.returns.cin.Assessment;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.CinCodes;
import org.breakwater.returns.cin.CinRow;
import org.breakwater.returns.cin.Episode;
import org.breakwater.returns.cin.Section47;
import org.breakwater.returns.rules.Flags;
import org.breakwater.returns.rules.Place;
import org.breakwater.returns.rules.Rule.Check;
import org.breakwater.returns.rules.RuleBook;

/**
 * The referral: its date, source and need, and what one that led to no further action may not hold.
 */
final class ReferralRules {

  private static final LocalDate SOURCES_ASKED = LocalDate.of(2013, 4, 1);

  private ReferralRules() {}

  static void write(RuleBook<CinChild> book) {
    book.error(
            "8600",
            VALUE,
            "Every episode has a date of referral, not after the reference date.",
            "Give or correct the date of referral.",
            "CINreferralDate")
        .check((child, flags) ->
            child
                .episodes()
                .forEach(e -> {
                  if (e.referred() == null || e.referred().isAfter(child.census().reference())) {
                    flags.flag(e.at("CINreferralDate"));
                  }
                }));
    book.error(
            "8866",
            ROW,
            "A referral from 1 April 2013 on has a source of the list.",
            "Give the source of the referral.",
            "CINreferralDate",
            "ReferralSource")
        .check((child, flags) ->
            child
                .episodes()
                .forEach(e -> {
                  if (e.referred() != null
                      && !e.referred().isBefore(SOURCES_ASKED)
                      && (e.source() == null || !CinCodes.REFERRAL_SOURCE.contains(e.source()))) {
                    flags.flag("", Look.at(e, "ReferralSource", "CINreferralDate"));
                  }
                }));
    book.error(
            "8568",
            VALUE,
            "Every episode says whether the referral led to no further action: 0 or 1.",
            "Give 1 for no further action, else 0.",
            "ReferralNFA")
        .check((child, flags) ->
            child
                .episodes()
                .forEach(e -> {
                  if (!e.decided()) {
                    flags.flag(e.at("ReferralNFA"));
                  }
                }));
    book.query(
            "8569Q",
            ROW,
            "A referral from before the census year, by more than one working day, is marked as having gone further.",
            "Correct the flag or the date; take out a referral of last year that led to no further action.",
            "CINreferralDate",
            "ReferralNFA")
        .check((child, flags) ->
            child
                .episodes()
                .forEach(e -> {
                  if (!e.wentFurther()
                      && Look.before(e.referred(), child.census().start())
                      && Look.before(e.referred(), WorkingDays.before(child.census().start()))) {
                    flags.flag("", Look.at(e, "ReferralNFA", "CINreferralDate"));
                  }
                }));
    book.error(
            "8610",
            ROW,
            "A referral that went further has a primary need.",
            "Give the primary need.",
            "ReferralNFA",
            "PrimaryNeedCode")
        .check((child, flags) ->
            child
                .episodes()
                .forEach(e -> {
                  if (e.need() == null && !e.noFurtherAction()) {
                    flags.flag("", Look.at(e, "PrimaryNeedCode", "ReferralNFA"));
                  }
                }));
    book.error(
            "8650",
            VALUE,
            "A primary need is a code of the list.",
            "Correct the primary need.",
            "PrimaryNeedCode")
        .check((child, flags) ->
            child
                .episodes()
                .forEach(e -> {
                  if (e.need() != null && !CinCodes.PRIMARY_NEED.contains(e.need())) {
                    flags.flag(e.at("PrimaryNeedCode"));
                  }
                }));
    book.error(
            "8831",
            CHILD,
            "A referral that led to no further action holds no assessment, section 47 enquiry or conference.",
            "Correct the flag, or take out what does not belong to this referral.",
            "ReferralNFA",
            "AssessmentActualStartDate",
            "AssessmentAuthorisationDate",
            "S47ActualStartDate",
            "DateOfInitialCPC")
        .check(ReferralRules::nothingAfterNfa);
    book.error(
            "8832",
            CHILD,
            "A referral that led to no further action holds no protection plan.",
            "Correct the flag, or take out the plan.",
            "ReferralNFA",
            "CPPstartDate")
        .check((child, flags) ->
            Look.inEpisodes(
                child,
                child.protectionPlans(),
                (e, p) -> {
                  if (e.noFurtherAction()) {
                    flags.flag("", List.of(e.at("ReferralNFA"), p.at("CPPstartDate")));
                  }
                }));
    book.error(
            "4000",
            CHILD,
            "A referral that led to no further action holds no child in need plan.",
            "Correct the flag, or take out the plan.",
            "ReferralNFA",
            "CINPlanStartDate")
        .check((child, flags) ->
            Look.inEpisodes(
                child,
                child.cinPlans(),
                (e, p) -> {
                  if (e.noFurtherAction()) {
                    flags.flag("", List.of(e.at("ReferralNFA"), p.at("CINPlanStartDate")));
                  }
                }));
    book.error(
            "1103",
            CHILD,
            "No assessment begins before its own referral.",
            "Correct the start of the assessment, or the date of referral.",
            "AssessmentActualStartDate",
            "CINreferralDate")
        .check(notBefore(CinChild::assessments, Assessment::start, "AssessmentActualStartDate"));
    book.error(
            "2889",
            CHILD,
            "No section 47 enquiry begins before its own referral.",
            "Correct the start of the enquiry, or the date of referral.",
            "S47ActualStartDate",
            "CINreferralDate")
        .check(notBefore(CinChild::enquiries, Section47::start, "S47ActualStartDate"));
    book.error(
            "4015",
            CHILD,
            "No child in need plan begins before its own referral.",
            "Correct the start of the plan, or the date of referral.",
            "CINPlanStartDate",
            "CINreferralDate")
        .check(notBefore(CinChild::cinPlans, p -> p.start(), "CINPlanStartDate"));
    book.error(
            "1105",
            CHILD,
            "No protection plan begins before its own referral.",
            "Correct the start of the plan, or the date of referral.",
            "CPPstartDate",
            "CINreferralDate")
        .check(notBefore(CinChild::protectionPlans, p -> p.start(), "CPPstartDate"));
    book.error(
            "1104",
            CHILD,
            "No initial conference is held before its own referral.",
            "Correct the date of the conference, or of the referral.",
            "DateOfInitialCPC",
            "CINreferralDate")
        .check((child, flags) -> {
          notBefore(CinChild::enquiries, Section47::conference, "DateOfInitialCPC")
              .check(child, flags);
          for (Episode e : child.episodes()) {
            if (Look.before(e.conference(), e.referred())) {
              flags.flag("", Look.at(e, "DateOfInitialCPC", "CINreferralDate"));
            }
          }
        });
  }

  private static <R extends CinRow> Check<CinChild> notBefore(
      java.util.function.Function<CinChild, List<R>> rows,
      java.util.function.Function<R, @org.jspecify.annotations.Nullable LocalDate> day,
      String field) {
    return (child, flags) ->
        Look.inEpisodes(
            child,
            rows.apply(child),
            (e, row) -> {
              if (Look.before(day.apply(row), e.referred())) {
                flags.flag("", List.of(row.at(field), e.at("CINreferralDate")));
              }
            });
  }

  private static void nothingAfterNfa(CinChild child, Flags flags) {
    for (Episode e : child.episodes()) {
      if (!e.noFurtherAction()) {
        continue;
      }
      List<Place> held = new ArrayList<>();
      if (e.conference() != null) {
        held.add(e.at("DateOfInitialCPC"));
      }
      for (Assessment a : Look.of(e, child.assessments())) {
        if (a.start() != null || a.end() != null) {
          held.addAll(Look.at(a, "AssessmentActualStartDate", "AssessmentAuthorisationDate"));
        }
      }
      for (Section47 s : Look.of(e, child.enquiries())) {
        if (s.start() != null || s.conference() != null) {
          held.addAll(Look.at(s, "S47ActualStartDate", "DateOfInitialCPC"));
        }
      }
      if (!held.isEmpty()) {
        held.addFirst(e.at("ReferralNFA"));
        flags.flag("", held);
      }
    }
  }
}
