package org.breakwater.returns.cin.rules;

import static org.breakwater.returns.rules.Scope.CHILD;
import static org.breakwater.returns.rules.Scope.ROW;
import static org.breakwater.returns.rules.Scope.VALUE;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.breakwater.returns.cin.CinChild;
import org.breakwater.returns.cin.CinRow;
import org.breakwater.returns.cin.Episode;
import org.breakwater.returns.cin.Identifiers;
import org.breakwater.returns.rules.Flags;
import org.breakwater.returns.rules.Rule.Check;
import org.breakwater.returns.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Birth, expected birth and death, and what may not come before or after them. */
final class BirthAndDeathRules {

  private BirthAndDeathRules() {}

  static void write(RuleBook<CinChild> book) {
    book.error(
            "8520",
            VALUE,
            "A date of birth is not after the reference date.",
            "Correct the date of birth, or give an expected date.",
            "PersonBirthDate",
            "ReferenceDate")
        .check((child, flags) ->
            each(
                child,
                row -> {
                  if (row.born() != null && row.born().isAfter(child.census().reference())) {
                    flags.flag(row.at("PersonBirthDate"));
                  }
                }));
    book.query(
            "8525Q",
            ROW,
            "A child has either a date of birth or an expected date of birth.",
            "Give the date of birth of a child who is born, the expected date of one who is not.",
            "PersonBirthDate",
            "ExpectedPersonBirthDate")
        .check((child, flags) ->
            each(
                child,
                row -> {
                  if ((row.born() == null) == (row.expected() == null)) {
                    flags.flag("", Look.at(row, "PersonBirthDate", "ExpectedPersonBirthDate"));
                  }
                }));
    book.query(
            "8530Q",
            VALUE,
            "An expected date of birth lies between 30 days before and 9 months after the reference date.",
            "Correct the expected date; if the child is born, give the date of birth.",
            "ExpectedPersonBirthDate",
            "ReferenceDate")
        .check((child, flags) ->
            each(
                child,
                row -> {
                  LocalDate day = row.expected();
                  if (day != null
                      && (day.isBefore(child.census().reference().minusDays(30))
                          || day.isAfter(child.census().reference().plusMonths(9)))) {
                    flags.flag(row.at("ExpectedPersonBirthDate"));
                  }
                }));
    book.query(
            "8535Q",
            ROW,
            "A date of death is not before the date of birth, which must be given.",
            "Correct whichever of the two is wrong.",
            "PersonDeathDate",
            "PersonBirthDate")
        .check((child, flags) ->
            each(
                child,
                row -> {
                  if (row.died() != null
                      && (row.born() == null || row.died().isBefore(row.born()))) {
                    flags.flag("", Look.at(row, "PersonDeathDate", "PersonBirthDate"));
                  }
                }));
    book.query(
            "8545Q",
            VALUE,
            "A date of death lies in the census year.",
            "Correct the date, or take out a child who died before the year.",
            "PersonDeathDate")
        .check((child, flags) ->
            each(
                child,
                row -> {
                  if (Look.outside(child, row.died())) {
                    flags.flag(row.at("PersonDeathDate"));
                  }
                }));
    book.query(
            "8555Q",
            CHILD,
            "No referral is later than the child's death.",
            "Correct the date of referral or of death.",
            "PersonDeathDate",
            "CINreferralDate")
        .check(afterDeath(CinChild::episodes, Episode::referred, "CINreferralDate"));
    book.error(
            "4008",
            CHILD,
            "No child in need plan begins after the child's death.",
            "Correct the start of the plan or the date of death.",
            "PersonDeathDate",
            "CINPlanStartDate")
        .check(afterDeath(CinChild::cinPlans, p -> p.start(), "CINPlanStartDate"));
    book.query(
            "4009Q",
            CHILD,
            "No child in need plan ends after the child's death.",
            "End the plan on or before the day of death, or correct that day.",
            "PersonDeathDate",
            "CINPlanEndDate")
        .check(afterDeath(CinChild::cinPlans, p -> p.end(), "CINPlanEndDate"));
    book.error(
            "8915",
            CHILD,
            "No protection plan begins after the child's death.",
            "Correct the start of the plan or the date of death.",
            "CPPstartDate",
            "PersonDeathDate")
        .check(afterDeath(CinChild::protectionPlans, p -> p.start(), "CPPstartDate"));
    book.error(
            "8920",
            CHILD,
            "No protection plan ends after the child's death.",
            "End the plan on or before the day of death, or correct that day.",
            "PersonDeathDate",
            "CPPendDate")
        .check(afterDeath(CinChild::protectionPlans, p -> p.end(), "CPPendDate"));
    book.query(
            "8585Q",
            CHILD,
            "An episode closed because the child died (RC2) has a date of death.",
            "Give the date of death, or correct the reason for closure.",
            "ReasonForClosure",
            "PersonDeathDate")
        .check(BirthAndDeathRules::diedWithoutDate);
    book.error(
            "8606",
            CHILD,
            "No referral is more than 280 days before the birth or expected birth.",
            "Correct the date of referral or of birth.",
            "CINreferralDate",
            "PersonBirthDate",
            "ExpectedPersonBirthDate")
        .check(BirthAndDeathRules::longBeforeBirth);
    book.query(
            "8775Q",
            CHILD,
            "No episode of a person past 25 is open or closed after that birthday.",
            "Close the episode on its right day, or correct the date of birth.",
            "PersonBirthDate",
            "CINclosureDate")
        .check(BirthAndDeathRules::pastTwentyFive);
  }

  private static void each(CinChild child, java.util.function.Consumer<Identifiers> to) {
    child.identifiers().forEach(to);
  }

  private static <R extends CinRow> Check<CinChild> afterDeath(
      Function<CinChild, List<R>> rows, Function<R, @Nullable LocalDate> day, String field) {
    return (child, flags) -> {
      for (Identifiers who : child.identifiers()) {
        if (who.died() == null) {
          continue;
        }
        for (R row : rows.apply(child)) {
          if (Look.after(day.apply(row), who.died())) {
            flags.flag("", List.of(row.at(field), who.at("PersonDeathDate")));
          }
        }
      }
    };
  }

  private static void diedWithoutDate(CinChild child, Flags flags) {
    for (Episode episode : child.episodes()) {
      for (Identifiers who : child.identifiers()) {
        if ("RC2".equals(episode.reason()) && who.died() == null) {
          flags.flag("", List.of(who.at("PersonDeathDate"), episode.at("ReasonForClosure")));
        }
      }
    }
  }

  private static void longBeforeBirth(CinChild child, Flags flags) {
    for (Identifiers who : child.identifiers()) {
      LocalDate birth = who.born() != null ? who.born() : who.expected();
      for (Episode episode : child.episodes()) {
        if (birth != null && Look.before(episode.referred(), birth.minusDays(280))) {
          flags.flag(
              "",
              List.of(
                  episode.at("CINreferralDate"),
                  who.at("PersonBirthDate"),
                  who.at("ExpectedPersonBirthDate")));
        }
      }
    }
  }

  private static void pastTwentyFive(CinChild child, Flags flags) {
    for (Identifiers who : child.identifiers()) {
      if (who.born() == null) {
        continue;
      }
      LocalDate birthday = who.born().plusYears(25);
      for (Episode episode : child.episodes()) {
        LocalDate until = episode.closed() != null ? episode.closed() : child.census().reference();
        if (until.isAfter(birthday)) {
          flags.flag("", List.of(episode.at("CINclosureDate"), who.at("PersonBirthDate")));
        }
      }
    }
  }
}
