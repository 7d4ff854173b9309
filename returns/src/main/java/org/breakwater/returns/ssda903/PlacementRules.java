package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import java.util.List;
import org.breakwater.returns.ssda903.Rows.Episode;

/** Placements: at what age, how long, and why they change. */
final class PlacementRules {

  private static final java.time.LocalDate FROM_2015 = java.time.LocalDate.of(2015, 4, 1);

  private PlacementRules() {}

  static void write(Book b) {
    ages(b);
    temporary(b);
    reasons(b);
  }

  private static void ages(Book b) {
    aged(b, "371", "Supported accommodation is for those of 16 and over.", 16, "H5", "K3");
    aged(b, "372", "Custody is for those of 10 and over.", 10, "R5");
    aged(b, "373", "A residential school is for those of 4 and over.", 4, "S1");
    b.rule("374", "Residential employment is for those of 14 and over.", DECOM, PLACE)
        .with(HEADERS)
        .each(
            EPISODES,
            (c, r) -> r.is(PLACE, "P3") && r.dec() != null && under(c.dob(), 14, r.decom()));
    b.rule("234", "A child under 10 does not move into custody.", REASON_PLACE_CHANGE, DOB)
        .from(2026)
        .with(HEADERS, EPISODES)
        .child((c, found) -> {
          for (Episode e : c.episodes()) {
            if (e.is(REASON_PLACE_CHANGE, "CUSTOD")
                && under(c.dob(), 10, e.has(DEC) ? e.dec() : c.end())) {
              found.at(e);
              found.at(c.rows(HEADERS));
            }
          }
        });
    b.rule("378", "Placed with parents (P1) is not under legal status V2.", PLACE, LS)
        .each(EPISODES, r -> r.is(PLACE, "P1") && r.is(LS, "V2"));
    b.rule("382", "A short break is not a temporary placement.", LS, PLACE)
        .each(EPISODES, r -> r.respite() && r.temporary());
    b.rule("384", "A short break is not a long-term foster placement.", PLACE, LS)
        .each(EPISODES, r -> r.is(LS, "V3", "V4") && r.is(PLACE, "U1", "U4"));
    b.rule("408", "Placed for adoption with a placement order (A5, A6) is under E1.", PLACE, LS)
        .each(EPISODES, r -> r.is(PLACE, "A5", "A6") && !r.is(LS, "E1"));
  }

  private static void aged(Book b, String code, String requirement, int age, String... places) {
    b.rule(code, requirement, DECOM, PLACE)
        .with(HEADERS)
        .each(EPISODES, (c, r) -> r.is(PLACE, places) && under(c.dob(), age, r.decom()));
  }

  private static void temporary(Book b) {
    lasting(b, "375", "A hospital as temporary placement lasts six weeks at most.", "T1", 42);
    lasting(b, "376", "A carer's holiday lasts three weeks at most.", "T3", 21);
    lasting(b, "379", "Another temporary placement lasts seven days at most.", "T4", 7);
    b.rule("377", "A child has two placements for a carer's holiday a year at most.", PLACE)
        .with(EPISODES)
        .group((c, found) -> {
          List<Episode> away = c.episodes().stream().filter(e -> e.is(PLACE, "T3")).toList();
          if (away.size() > 2) {
            found.at(away);
          }
        });
    b.rule("380", "Care does not start with a temporary placement.", PLACE, RNE)
        .each(EPISODES, r -> r.temporary() && !r.is(RNE, "P", "B"));
    b.rule("381", "Care does not end from a temporary placement.", PLACE, REC)
        .each(EPISODES, r -> r.temporary() && r.endsCare());
    b.rule(
            "383",
            "After a temporary placement the child returns to the placement before it.",
            PLACE,
            RNE,
            PL_POST)
        .from(2026)
        .with(EPISODES)
        .group((c, found) -> {
          List<Episode> all = c.byStart();
          for (int i = 1; i + 1 < all.size(); i++) {
            Episode before = all.get(i - 1);
            Episode after = all.get(i + 1);
            if (all.get(i).temporary()
                && !(after.is(RNE, "P")
                    && after.same(before, PLACE)
                    && after.same(before, PL_POST))) {
              found.at(after);
            }
          }
        });
  }

  private static void lasting(Book b, String code, String requirement, String place, int most) {
    b.rule(code, requirement, DECOM, PLACE)
        .each(EPISODES, r -> r.is(PLACE, place) && days(r.decom(), r.dec()) > most);
  }

  private static void reasons(Book b) {
    b.rule("225", "A change of placement has its reason.", REASON_PLACE_CHANGE)
        .with(EPISODES)
        .group((c, found) -> {
          for (Child.Pair p : c.pairs()) {
            if (p.first().is(REC, "X1")
                && p.next().is(RNE, "P", "B", "T", "U")
                && !p.first().temporary()
                && !p.next().temporary()
                && !p.first().has(REASON_PLACE_CHANGE)) {
              found.at(p.first());
            }
          }
        });
    b.rule(
            "226",
            "No reason is given for a move to or from a temporary placement.",
            REASON_PLACE_CHANGE,
            PLACE)
        .from(2026)
        .with(EPISODES)
        .group((c, found) -> {
          List<Episode> all = c.byStart();
          for (int i = 0; i < all.size(); i++) {
            boolean away =
                all.get(i).temporary() || (i + 1 < all.size() && all.get(i + 1).temporary());
            if (away && all.get(i).has(REASON_PLACE_CHANGE)) {
              found.at(all.get(i));
            }
          }
        });
    b.rule(
            "233",
            "An open episode has no reason for a change of placement.",
            REASON_PLACE_CHANGE,
            DEC)
        .from(2026)
        .each(EPISODES, r -> r.has(REASON_PLACE_CHANGE) && !r.has(DEC));
    b.rule(
            "217",
            "Adoption by carers of now (A3, A5), from April 2015, begins with S, T or U.",
            PLACE,
            DECOM,
            RNE)
        .each(
            EPISODES,
            r -> r.is(PLACE, "A3", "A5") && le(FROM_2015, r.decom()) && !r.is(RNE, "S", "T", "U"));
  }
}
