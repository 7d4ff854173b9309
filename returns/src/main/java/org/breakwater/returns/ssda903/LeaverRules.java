package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.breakwater.returns.ssda903.Rows.Episode;
import org.jspecify.annotations.Nullable;

/** Care leavers (OC3): who is one, and what is said of them. */
final class LeaverRules {

  /** Thirteen weeks in care since the age of 14 make a young person eligible. */
  private static final long ELIGIBLE_DAYS = 13 * 7;

  private static final Column[] ITEMS = {IN_TOUCH, ACTIV, ACCOM};

  private LeaverRules() {}

  /** Something is said of the care leaver. */
  static boolean given(Plain r) {
    return r.hasAny(ITEMS);
  }

  static void write(Book b) {
    who(b);
    birthdays(b);
    b.rule("153", "What is said of a care leaver is given whole or not at all.", ITEMS)
        .each(LEAVERS, r -> given(r) && !r.hasAll(ITEMS));
    b.rule(
            "134",
            "A care leaver has no adoption data.",
            IN_TOUCH,
            ACTIV,
            ACCOM,
            DATE_INT,
            DATE_MATCH,
            FOSTER_CARE,
            NB_ADOPTR,
            SEX_ADOPTR,
            LS_ADOPTR)
        .with(LEAVERS, ADOPTIONS)
        .child((c, found) -> {
          var leaver = c.rows(LEAVERS).stream().filter(LeaverRules::given).toList();
          var adoption = c.rows(ADOPTIONS).stream().filter(AdoptionRules::given).toList();
          if (!leaver.isEmpty() && !adoption.isEmpty()) {
            found.at(leaver);
            found.at(adoption);
          }
        });
    b.rule(
            "187",
            "A child in care for twelve months has no adoption or care leaver data.",
            DATE_INT,
            DATE_MATCH,
            FOSTER_CARE,
            NB_ADOPTR,
            SEX_ADOPTR,
            LS_ADOPTR,
            IN_TOUCH,
            ACTIV,
            ACCOM)
        .with(LEAVERS, ADOPTIONS, EPISODES)
        .child((c, found) -> {
          if (c.throughout()) {
            c.rows(LEAVERS).stream().filter(LeaverRules::given).forEach(found::at);
            c.rows(ADOPTIONS).stream().filter(AdoptionRules::given).forEach(found::at);
          }
        });
    b.rule("344", "Who died or went home has no activity and no accommodation.", ITEMS)
        .each(LEAVERS, r -> r.is(IN_TOUCH, "DIED", "RHOM") && r.hasAny(ACTIV, ACCOM));
    b.rule(
            "345",
            "Of whom the authority is in touch with it knows activity and accommodation.",
            ITEMS)
        .each(LEAVERS, r -> r.is(IN_TOUCH, "YES") && (r.is(ACTIV, "0") || r.is(ACCOM, "0")));
    b.rule("348", "Who was dead last year is dead this year.", IN_TOUCH)
        .from(2026)
        .last(LEAVERS)
        .each(
            LEAVERS,
            (c, r) ->
                !r.is(IN_TOUCH, "DIED") && c.last().any(LEAVERS, l -> l.is(IN_TOUCH, "DIED")));
  }

  private static void who(Book b) {
    b.rule("391", "A care leaver is 17 to 21 in the year.", DOB, IN_TOUCH, ACTIV, ACCOM)
        .each(
            LEAVERS,
            (c, r) -> given(r) && (under(r.dob(), 17, c.end()) || reached(r.dob(), 22, c.start())));
    b.rule("1001", "A care leaver was in care 13 weeks since 14, some of it past 16.", ITEMS)
        .with(EPISODES, HEADERS)
        .last(EPISODES)
        .each(LEAVERS, (c, r) -> !eligible(c));
    b.rule("1002", "A care leaver has an episode of care that ended.", ITEMS)
        .with(EPISODES)
        .last(EPISODES)
        .each(
            LEAVERS,
            (c, r) -> !c.anyEpisode(e -> e.has(DEC)) && !c.last().any(EPISODES, e -> e.has(DEC)));
  }

  private static void birthdays(Book b) {
    b.rule("1007", "In care on the 17th or 18th birthday: no care leaver data.", ITEMS)
        .with(EPISODES)
        .each(
            LEAVERS,
            (c, r) -> {
              LocalDate day = seventeenOrEighteen(c, r);
              return day != null
                  && given(r)
                  && c.anyEpisode(e -> le(e.decom(), day) && (e.open() || lt(day, e.dec())));
            });
    b.rule("1016", "Care left on or after the 17th or 18th birthday: no care leaver data.", ITEMS)
        .from(2024)
        .with(EPISODES)
        .each(
            LEAVERS,
            (c, r) -> {
              LocalDate day = seventeenOrEighteen(c, r);
              return day != null && given(r) && c.anyEpisode(e -> le(day, e.dec()));
            });
    b.rule("3001", "Who turned 17 in the year is not with former carers (Z1, Z2).", ACCOM)
        .with(HEADERS)
        .each(
            LEAVERS,
            (c, r) -> r.is(ACCOM, "Z1", "Z2") && within(birthday(c.dob(), 17), c.start(), c.end()));
    b.rule("347", "Who is under 18 when the year begins is not in a foyer.", ACCOM, DOB)
        .from(2024)
        .each(LEAVERS, (c, r) -> r.is(ACCOM, "T", "T1", "T2") && under(r.dob(), 18, c.start()));
  }

  /** The birthday of the year, when it is the 17th or 18th. */
  private static @Nullable LocalDate seventeenOrEighteen(Child c, Plain r) {
    for (int age = 17; age <= 18; age++) {
      if (reached(r.dob(), age, c.end()) && under(r.dob(), age + 1, c.end())) {
        return birthday(r.dob(), age);
      }
    }
    return null;
  }

  private static boolean eligible(Child c) {
    LocalDate from = birthday(c.dob(), 14);
    LocalDate grown = birthday(c.dob(), 16);
    Map<LocalDate, Episode> episodes = new LinkedHashMap<>();
    for (Year year : new Year[] {c.now(), c.last()}) {
      for (Episode e : year.rows(EPISODES)) {
        if (e.adopted()) {
          return false;
        }
        // the same episode in both years: the one whose end is known
        if (e.decom() != null && !e.respite()) {
          episodes.merge(e.decom(), e, (a, b) -> a.open() ? b : a);
        }
      }
    }
    long total = 0;
    boolean past = false;
    for (Episode e : episodes.values()) {
      LocalDate until = e.has(DEC) ? e.dec() : c.end();
      total += Math.max(0, days(later(e.decom(), from), until));
      past |= le(grown, until);
    }
    return past && total >= ELIGIBLE_DAYS;
  }
}
