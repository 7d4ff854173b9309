package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.breakwater.returns.ssda903.Rows.Episode;

/** Episodes in time: their days, and how one follows another. */
final class EpisodeRules {

  private static final LocalDate CHILDREN_ACT = LocalDate.of(1991, 10, 14);
  private static final Column[] WHERE = {PLACE, PL_POST, URN, PLACE_PROVIDER};

  private EpisodeRules() {}

  static void write(Book b) {
    days(b);
    follow(b);
    why(b);
    b.rule("1012", "A child with rows in other tables has an episode.", CHILD)
        .with(EPISODES)
        .mend("Send the child's episodes, or take the child out of the other tables.")
        .child((c, found) -> {
          if (c.episodes().isEmpty()) {
            for (Kind<Plain> kind :
                List.of(DECISIONS, ABSENCES, REVIEWS, ADOPTIONS, PERMANENCE, HEALTH)) {
              c.rows(kind).forEach(found::at);
            }
          }
        });
    b.rule("199", "A child who was adopted has no later episode.", CHILD)
        .each(
            EPISODES,
            (c, r) ->
                c.anyEpisode(e -> e.adopted() && lt(e.decom(), r.decom()))
                    || c.last().any(EPISODES, e -> e.adopted() && lt(e.decom(), r.decom())));
  }

  private static void days(Book b) {
    b.rule("353", "No episode began before 14 October 1991.", DECOM)
        .each(EPISODES, r -> lt(r.decom(), CHILDREN_ACT));
    b.rule("354", "No episode begins after the year.", DECOM)
        .each(EPISODES, (c, r) -> lt(c.end(), r.decom()));
    b.rule("355", "An episode lasts a day or more.", DECOM, DEC)
        .each(EPISODES, r -> eq(r.decom(), r.dec()));
    b.rule("356", "An episode does not end before it began.", DECOM, DEC)
        .each(EPISODES, r -> lt(r.dec(), r.decom()));
    b.rule("385", "No episode ends after the year.", DEC)
        .each(EPISODES, (c, r) -> lt(c.end(), r.dec()));
    b.rule("148", "The end of an episode and its reason are both given or neither.", DEC, REC)
        .each(EPISODES, r -> r.has(DEC) != r.has(REC));
    b.rule("142", "Every episode but the latest is closed, with its reason.", DEC, REC)
        .with(EPISODES)
        .group((c, found) -> {
          for (Child.Pair p : c.pairs()) {
            if (!p.first().hasAll(DEC, REC)) {
              found.at(p.first());
            }
          }
        });
  }

  private static void follow(Book b) {
    next(
        b,
        "501",
        "An episode does not begin before the one before it ended.",
        (was, now) -> lt(now.decom(), was.dec()),
        DECOM,
        DEC);
    next(
        b,
        "431",
        "Care does not start anew on the day the episode before it ended.",
        (was, now) -> now.is(RNE, "S") && eq(now.decom(), was.dec()),
        RNE,
        DECOM);
    next(
        b,
        "432",
        "After care ended the next episode starts care anew, with S.",
        (was, now) -> was.endsCare() && EndRules.known(was) && !now.is(RNE, "S"),
        RNE);
    next(
        b,
        "433",
        "An episode that goes on with care begins the day the last one ended.",
        (was, now) -> now.is(RNE, "P", "L", "T", "U", "B") && !eq(now.decom(), was.dec()),
        RNE,
        DECOM);
    next(
        b,
        "504",
        "The category of need stays the same through one period of care.",
        (was, now) -> was.is(REC, "X1") && eq(now.decom(), was.dec()) && !now.same(was, CIN),
        CIN);
    b.rule(
            "388",
            "X1 is the end reason where another episode begins the same day, and only then.",
            REC,
            DEC)
        .with(EPISODES)
        .group((c, found) -> {
          List<Episode> all = c.byStart();
          for (int i = 0; i < all.size(); i++) {
            Episode e = all.get(i);
            boolean followed = i + 1 < all.size() && eq(all.get(i + 1).decom(), e.dec());
            if (e.has(REC) && e.is(REC, "X1") != followed) {
              found.at(e);
            }
          }
        });
    b.rule("437", "No episode follows death or moving to adult services.", REC)
        .with(EPISODES)
        .group((c, found) -> {
          for (Child.Pair p : c.pairs()) {
            if (p.first().is(REC, "E2", "E15") && p.first().decom() != null) {
              found.at(p.first());
            }
          }
        });
    b.rule("357", "The first episode of the year, if begun in the year, starts care with S.", RNE)
        .with(EPISODES)
        .group((c, found) -> {
          Episode first = c.firstEpisode(e -> e.decom() != null);
          if (first != null && le(c.start(), first.decom()) && !first.is(RNE, "S")) {
            found.at(first);
          }
        });
  }

  private static void why(Book b) {
    next(
        b,
        "434",
        "L as reason for a new episode: the legal status changed and nothing else.",
        (was, now) -> now.is(RNE, "L") && (now.same(was, LS) || moved(was, now)),
        RNE,
        LS,
        PLACE,
        PL_POST,
        URN,
        PLACE_PROVIDER);
    next(
        b,
        "435",
        "P as reason for a new episode: the placement changed and nothing else.",
        (was, now) -> now.is(RNE, "P") && (!now.same(was, LS) || !moved(was, now)),
        LS,
        PLACE,
        PL_POST,
        URN,
        PLACE_PROVIDER);
    next(
        b,
        "436",
        "B or U as reason for a new episode: placement and legal status both changed.",
        (was, now) -> now.is(RNE, "B", "U") && (now.same(was, LS) || !moved(was, now)),
        RNE,
        LS,
        PLACE,
        PL_POST,
        URN,
        PLACE_PROVIDER);
  }

  private static boolean moved(Episode was, Episode now) {
    for (Column column : WHERE) {
      if (!now.same(was, column)) {
        return true;
      }
    }
    return false;
  }

  /** A rule about two episodes that follow one another; the later is at fault. */
  private static void next(
      Book b, String code, String requirement, BiPredicate<Episode, Episode> fault, Column... of) {
    b.rule(code, requirement, of)
        .with(EPISODES)
        .group((c, found) -> {
          for (Child.Pair p : c.pairs()) {
            if (fault.test(p.first(), p.next())) {
              found.at(p.next());
            }
          }
        });
  }
}
