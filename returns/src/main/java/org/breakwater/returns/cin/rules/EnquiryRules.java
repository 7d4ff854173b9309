package org.breakwater.returns.cin.rules;

import static org.breakwater.returns.rules.Scope.GROUP;
import static org.breakwater.returns.rules.Scope.ROW;

import java.time.LocalDate;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.CinRow;
import org.breakwater.returns.cin.Section47;
import org.breakwater.returns.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Section 47 enquiries: their dates, and several in one episode. */
final class EnquiryRules {

  private static final String START = "S47ActualStartDate";
  private static final String CONFERENCE = "DateOfInitialCPC";
  private static final String NOT_REQUIRED = "ICPCnotRequired";

  private EnquiryRules() {}

  static void write(RuleBook<CinChild> book) {
    book.error(
            "8615",
            ROW,
            "An enquiry with a conference has a start, not later than the conference.",
            "Give or correct the start of the enquiry, or the date of the conference.",
            START,
            CONFERENCE)
        .check((child, flags) ->
            child
                .enquiries()
                .forEach(s -> {
                  if (s.conference() != null
                      && (s.start() == null || s.start().isAfter(s.conference()))) {
                    flags.flag("", Look.at(s, START, CONFERENCE));
                  }
                }));
    book.query(
            "8675Q",
            ROW,
            "An enquiry whose conference is still to come began no more than 15 working days before the reference date.",
            "Give the date of the conference, say that none is needed, or explain the delay.",
            START,
            CONFERENCE,
            NOT_REQUIRED)
        .check((child, flags) ->
            child
                .enquiries()
                .forEach(s -> {
                  if (s.awaiting()
                      && s.start() != null
                      && WorkingDays.plus(s.start(), 15).isBefore(child.census().reference())) {
                    flags.flag("", Look.at(s, START, CONFERENCE, NOT_REQUIRED));
                  }
                }));
    book.error(
            "8740",
            ROW,
            "An enquiry whose conference is still to come began in the census year.",
            "Give the date of the conference, or say that none is needed.",
            START,
            CONFERENCE,
            NOT_REQUIRED)
        .check((child, flags) ->
            child
                .enquiries()
                .forEach(s -> {
                  if (s.awaiting() && Look.outside(child, s.start())) {
                    flags.flag("", Look.at(s, START, CONFERENCE, NOT_REQUIRED));
                  }
                }));
    book.error(
            "8839",
            GROUP,
            "An episode holds at most one enquiry whose conference is still to come.",
            "Give the date of the earlier conference, or say that none is needed.",
            CONFERENCE,
            NOT_REQUIRED)
        .check((child, flags) ->
            Look.moreThanOne(
                child.enquiries(), Section47::awaiting, CinRow::episode, CONFERENCE, flags));
    book.error(
            "8890",
            GROUP,
            "Enquiries in one episode do not overlap.",
            "Correct the dates, or join the two enquiries.",
            START,
            CONFERENCE)
        .check((child, flags) -> {
          if (child.enquiries().size() > 1) {
            overlap(child).find(child.enquiries(), flags);
          }
        });
  }

  private static Overlap<Section47> overlap(CinChild child) {
    return new Overlap<>(
        Section47::start,
        s -> until(child, s),
        s -> s.conference() == null,
        CinRow::episode,
        // one may begin on the day another's conference was held
        false,
        START,
        CONFERENCE);
  }

  /** An enquiry goes on until its conference; one that needs none ended on a day nobody returns. */
  private static @Nullable LocalDate until(CinChild child, Section47 enquiry) {
    return enquiry.awaiting() ? child.census().openUntil() : enquiry.conference();
  }
}
