package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.returns.ssda903.Rows.Episode;

/** Adoption (AD1) and the decision to place for adoption (PlacedAdoption). */
final class AdoptionRules {

  private static final Column[] ITEMS = {
    DATE_INT, DATE_MATCH, FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR, LS_ADOPTR
  };

  private AdoptionRules() {}

  /** Something is said of the adoption. */
  static boolean given(Plain r) {
    return r.hasAny(ITEMS);
  }

  static void write(Book b) {
    adopters(b);
    days(b);
    placement(b);
    b.rule(
            "601",
            "A child adopted in the year has every adoption item.",
            REC,
            DATE_INT,
            DATE_MATCH,
            FOSTER_CARE,
            NB_ADOPTR,
            SEX_ADOPTR,
            LS_ADOPTR)
        .with(EPISODES, ADOPTIONS)
        .child((c, found) -> {
          List<Episode> adopted = adoptedInYear(c);
          List<Plain> short_ = c.rows(ADOPTIONS).stream().filter(r -> !r.hasAll(ITEMS)).toList();
          if (!adopted.isEmpty() && (!short_.isEmpty() || c.rows(ADOPTIONS).isEmpty())) {
            found.at(adopted);
            found.at(short_);
          }
        });
    b.rule("602", "Adoption items are for a child adopted in the year.", CHILD)
        .with(EPISODES)
        .each(ADOPTIONS, (c, r) -> given(r) && adoptedInYear(c).isEmpty());
  }

  private static List<Episode> adoptedInYear(Child c) {
    return c.episodes().stream()
        .filter(e -> e.adopted() && within(e.dec(), c.start(), c.end()))
        .toList();
  }

  private static void adopters(Book b) {
    b.rule("151", "The adoption items are given whole or not at all.", ITEMS)
        .each(ADOPTIONS, r -> given(r) && !r.hasAll(ITEMS));
    b.rule("511", "Two adopters are MM, FF or MF.", NB_ADOPTR, SEX_ADOPTR)
        .each(ADOPTIONS, r -> r.is(NB_ADOPTR, "2") && r.is(SEX_ADOPTR, "M1", "F1"));
    status(b, "514", "A single adopter (L0) is M1 or F1.", "L0", "M1", "F1");
    status(b, "517", "A couple not married and of different sex (L3) is MF.", "L3", "MF");
    status(
        b, "518", "A couple not married and of the same sex (L4) is MM or FF.", "L4", "MM", "FF");
    status(b, "519", "Civil partners (L2) are MM, FF or MF.", "L2", "MM", "FF", "MF");
    status(b, "520", "A married couple of different sex (L11) is MF.", "L11", "MF");
    status(b, "524", "A married couple of the same sex (L12) is MM or FF.", "L12", "MM", "FF");
    b.rule("335", "Adopted by former carers agrees with the last placement.", PLACE, FOSTER_CARE)
        .with(EPISODES, ADOPTIONS)
        .child((c, found) -> {
          for (Plain r : c.rows(ADOPTIONS)) {
            for (Episode e : c.episodes()) {
              if (e.is(REC, "E1", "E11", "E12")
                  && ((e.is(PLACE, "A2", "A3", "A5") && r.is(FOSTER_CARE, "0"))
                      || (e.is(PLACE, "A1", "A4", "A6") && r.is(FOSTER_CARE, "1")))) {
                found.at(r, e);
              }
            }
          }
        });
  }

  private static void status(
      Book b, String code, String requirement, String status, String... sexes) {
    b.rule(code, requirement, LS_ADOPTR, SEX_ADOPTR)
        .each(ADOPTIONS, r -> r.is(LS_ADOPTR, status) && r.not(SEX_ADOPTR, sexes));
  }

  private static void days(Book b) {
    b.rule(
            "331",
            "The match with adopters is not after the adoption placement began.",
            DATE_MATCH,
            DECOM,
            REC)
        .with(EPISODES, ADOPTIONS)
        .child((c, found) -> {
          for (Plain r : c.rows(ADOPTIONS)) {
            for (Episode e : c.episodes()) {
              if (e.adopted() && lt(e.decom(), r.date(DATE_MATCH))) {
                found.at(r, e);
              }
            }
          }
        });
    b.rule("333", "The child should be placed before, or on the day of, the match.", DATE_INT)
        .each(
            ADOPTIONS,
            r ->
                r.has(DATE_MATCH)
                    && (!r.has(DATE_INT) || lt(r.date(DATE_MATCH), r.date(DATE_INT))));
    afterStart(
        b,
        "334",
        "The child should be placed for adoption no sooner than care started.",
        ADOPTIONS,
        DATE_INT);
    afterStart(
        b, "1003", "The decision to place is not before care started.", DECISIONS, DATE_PLACED);
    afterPlacing(
        b,
        "521",
        "The child should be placed no later than the adoption placement.",
        ADOPTIONS,
        DATE_INT);
    b.rule("582", "An adoption on the day of the match is to be confirmed.", DEC, DATE_MATCH)
        .query()
        .with(ADOPTIONS)
        .each(
            EPISODES,
            (c, r) -> r.adopted() && c.now().any(ADOPTIONS, a -> eq(a.date(DATE_MATCH), r.dec())));
  }

  /** The first start of care after the date is at fault with it. */
  private static void afterStart(
      Book b, String code, String requirement, Kind<Plain> kind, Column column) {
    b.rule(code, requirement, column, DECOM, RNE)
        .with(kind, EPISODES)
        .child((c, found) -> {
          for (Plain r : c.rows(kind)) {
            Episode start = c.firstEpisode(e -> e.is(RNE, "S") && lt(r.date(column), e.decom()));
            if (start != null) {
              found.at(r, start);
            }
          }
        });
  }

  /** No adoption placement may begin before the date. */
  static void afterPlacing(
      Book b, String code, String requirement, Kind<Plain> kind, Column column) {
    b.rule(code, requirement, column, PLACE, DECOM)
        .with(kind, EPISODES)
        .child((c, found) -> {
          for (Plain r : c.rows(kind)) {
            for (Episode e : c.episodes()) {
              if (e.adoptivePlacement() && lt(e.decom(), r.date(column))) {
                found.at(r, e);
              }
            }
          }
        });
  }

  private static void placement(Book b) {
    b.rule("336", "A child is fostered just before a placement for adoption (A3, A4).", PLACE)
        .with(EPISODES)
        .group((c, found) -> {
          for (Child.Pair p : c.pairs()) {
            if (p.next().is(PLACE, "A3", "A4")
                && !p.first().adoptivePlacement()
                && !p.first().is(PLACE, "U1", "U2", "U3", "U4", "U5", "U6")) {
              found.at(p.next());
            }
          }
        });
    b.rule(
            "525",
            "With a decision reversed there are no adoption items.",
            DATE_PLACED_CEASED,
            DATE_INT,
            DATE_MATCH,
            FOSTER_CARE,
            NB_ADOPTR,
            SEX_ADOPTR,
            LS_ADOPTR)
        .with(DECISIONS, ADOPTIONS)
        .child((c, found) -> {
          List<Row> rows = new ArrayList<>();
          for (Plain r : c.rows(DECISIONS)) {
            if (r.has(DATE_PLACED_CEASED)) {
              rows.add(r);
            } else if (r.has(DATE_PLACED)) {
              return; // a later decision stands
            }
          }
          List<Plain> adoption = c.rows(ADOPTIONS).stream().filter(AdoptionRules::given).toList();
          if (!rows.isEmpty() && !adoption.isEmpty()) {
            found.at(rows);
            found.at(adoption);
          }
        });
  }
}
