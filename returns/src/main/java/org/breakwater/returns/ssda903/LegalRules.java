package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breakwater.returns.ssda903.Rows.Episode;

/** Legal statuses: how long they may last, at what age, and what short breaks leave out. */
final class LegalRules {

  private static final LocalDate PLACEMENT_ORDERS = LocalDate.of(2005, 12, 1);

  private LegalRules() {}

  static void write(Book b) {
    spell(b, "361", "Police protection lasts 72 hours at most.", "L1", 3);
    spell(b, "362", "An emergency protection order lasts 21 days at most.", "L2", 21);
    spell(b, "363", "A child assessment order lasts 7 days at most.", "L3", 7);
    spell(b, "364", "Detention under PACE lasts 21 days at most.", "J2", 21);
    b.rule("365", "One short break lasts 17 days at most.", LS, DECOM, DEC)
        .each(EPISODES, (c, r) -> r.is(LS, "V3") && days(r.decom(), until(c, r)) > 17);
    b.rule("366", "A short break is one placement: it begins with S.", RNE)
        .each(EPISODES, r -> r.is(LS, "V3") && !r.is(RNE, "S"));
    b.rule("367", "Short breaks take 75 days a year at most.", LS, DECOM, DEC)
        .with(EPISODES)
        .group((c, found) -> {
          List<Episode> breaks =
              c.episodes().stream()
                  .filter(e -> e.is(LS, "V3") && lt(e.decom(), until(c, e)))
                  .toList();
          long total = 0;
          for (Episode e : breaks) {
            total += Math.max(0, days(later(e.decom(), c.start()), until(c, e)));
          }
          if (total > 75) {
            found.at(breaks);
          }
        });
    b.rule("358", "A legal status of youth justice needs an age of 10.", LS, DECOM, DOB)
        .with(HEADERS, EPISODES)
        .child((c, found) -> {
          for (Episode e : c.episodes()) {
            if (e.is(LS, "J1", "J2", "J3") && under(c.dob(), 10, e.decom())) {
              found.at(
                  Stream.concat(Stream.of(e), c.rows(HEADERS).stream())
                      .collect(Collectors.toList()));
            }
          }
        });
    b.rule(
            "359",
            "Past 18 only a young person under V2 in a community home (K2) stays.",
            DEC,
            LS,
            PLACE)
        .with(HEADERS)
        .each(
            EPISODES,
            (c, r) ->
                !(r.is(LS, "V2") && r.is(PLACE, "K2"))
                    && lt(birthday(c.dob(), 18), r.has(DEC) ? r.dec() : c.end()));
    b.rule("426", "A child has short breaks under V3 or V4 in a year, not both.", LS)
        .each(
            EPISODES,
            (c, r) ->
                (r.is(LS, "V3") && c.anyEpisode(e -> e.is(LS, "V4")))
                    || (r.is(LS, "V4") && c.anyEpisode(e -> e.is(LS, "V3"))));
    b.rule("446", "E1 is not for an episode begun before December 2005.", LS, DECOM)
        .each(EPISODES, r -> r.is(LS, "E1") && lt(r.decom(), PLACEMENT_ORDERS));
    b.rule(
            "399",
            "Short breaks take no mother flag and no reviews.",
            MOTHER,
            LS,
            REVIEW,
            REVIEW_CODE)
        .with(HEADERS, EPISODES, REVIEWS)
        .child((c, found) -> {
          if (c.episodes().isEmpty() || c.anyEpisode(e -> !e.respite())) {
            return;
          }
          boolean mother = c.now().any(HEADERS, h -> h.has(MOTHER));
          List<Plain> reviews =
              c.rows(REVIEWS).stream().filter(r -> r.hasAny(REVIEW, REVIEW_CODE)).toList();
          if (mother || !reviews.isEmpty()) {
            found.at(c.rows(HEADERS));
            found.at(c.episodes());
            found.at(reviews);
          }
        });
  }

  /** The end of an episode; the last day of the year while it is open. */
  private static java.time.@org.jspecify.annotations.Nullable LocalDate until(Child c, Episode e) {
    return e.has(DEC) ? e.dec() : c.end();
  }

  /** A status that lasts too long over episodes that follow one another without a gap. */
  private static void spell(Book b, String code, String requirement, String status, int most) {
    b.rule(code, requirement, LS, DECOM, DEC)
        .with(EPISODES)
        .group((c, found) -> {
          List<Episode> under =
              c.byStart().stream().filter(e -> e.is(LS, status) && e.decom() != null).toList();
          int from = 0;
          for (int i = 0; i < under.size(); i++) {
            boolean ends =
                i + 1 == under.size() || !eq(under.get(i + 1).decom(), under.get(i).dec());
            if (ends) {
              if (days(under.get(from).decom(), until(c, under.get(i))) > most) {
                found.at(under.subList(from, i + 1));
              }
              from = i + 1;
            }
          }
        });
  }
}
