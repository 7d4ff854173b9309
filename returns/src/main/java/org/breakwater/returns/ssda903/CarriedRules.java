package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import java.util.function.BiPredicate;
import org.breakwater.returns.ssda903.Book.Draft;
import org.breakwater.returns.ssda903.Book.Need;
import org.breakwater.returns.ssda903.Rows.Episode;

/** This year's first episode beside the one that was open when last year ended. */
final class CarriedRules {

  /** Postcode files move points a little from one issue to the next. */
  private static final double SLIGHT = 0.2;

  private CarriedRules() {}

  static void write(Book b) {
    b.rule("NoE", "A child in care before the year had an episode last year.", DECOM)
        .last(EPISODES)
        .each(EPISODES, (c, r) -> c.last().rows(EPISODES).isEmpty() && lt(r.decom(), c.start()));
    b.rule("562", "An episode begun before the year was in last year's return.", DECOM)
        .last(EPISODES)
        .with(EPISODES)
        .group((c, found) -> {
          Episode first = c.firstEpisode(e -> e.decom() != null);
          if (first != null
              && lt(first.decom(), c.start())
              && !c.last().rows(EPISODES).isEmpty()
              && !c.last().any(EPISODES, e -> eq(e.decom(), first.decom()))) {
            found.at(first);
          }
        });
    carried(
        b.rule("502", "The year's first episode began as last year's open one did.", DECOM),
        (now, was) -> eq(now.decom(), was.decom()));
    same(b, "503A", "The reason for a new episode is as it was in last year's open one.", RNE);
    same(b, "503B", "The legal status is as it was in last year's open episode.", LS);
    same(b, "503C", "The category of need is as it was in last year's open episode.", CIN);
    carried(
        b.rule("503D", "The placement type is as it was in last year's open episode.", PLACE)
            .from(2026),
        (now, was) ->
            now.same(was, PLACE)
                || (was.is(PLACE, "Z1") && now.is(PLACE, "Z11", "Z12", "Z13", "Z14")));
    same(b, "503E", "The provider is as it was in last year's open episode.", PLACE_PROVIDER);
    same(b, "503F", "The URN is as it was in last year's open episode.", URN);
    derived(b, "503G", "The distance is as it was in last year's open episode.", PL_DISTANCE);
    derived(
        b, "503H", "The placement's authority is as it was in last year's open episode.", PL_LA);
    derived(
        b, "503J", "In or out of our area is as it was in last year's open episode.", PL_LOCATION);
    derived(b, "452", "The placement's authority does not change with the year.", PL_LA);
    derived(b, "453", "The distance does not change with the year.", PL_DISTANCE);
    b.rule(
            "1010",
            "A child in care when last year ended, with care leaver data, has an episode.",
            IN_TOUCH,
            ACTIV,
            ACCOM)
        .with(EPISODES)
        .last(EPISODES)
        .each(
            LEAVERS,
            (c, r) -> {
              Episode latest = Child.latest(c.last().rows(EPISODES), DECOM);
              return c.episodes().isEmpty() && latest != null && !latest.has(DEC);
            });
  }

  private static void same(Book b, String code, String requirement, Column column) {
    carried(b.rule(code, requirement, column), (now, was) -> now.same(was, column));
  }

  private static void derived(Book b, String code, String requirement, Column column) {
    carried(
        b.rule(code, requirement, column).needs(Need.POSTCODES),
        (now, was) ->
            now.same(was, column)
                || (column == PL_DISTANCE
                    && Math.abs(PlaceRules.miles(now) - PlaceRules.miles(was)) < SLIGHT));
  }

  /** The first episode of the year is at fault unless it fits last year's open one. */
  private static void carried(Draft draft, BiPredicate<Episode, Episode> fits) {
    draft
        .last(EPISODES)
        .with(EPISODES)
        .group((c, found) -> {
          Episode now = c.firstEpisode(e -> e.decom() != null);
          Episode was = c.openLastYear();
          if (now != null && was != null && !fits.test(now, was)) {
            found.at(now);
          }
        });
  }
}
