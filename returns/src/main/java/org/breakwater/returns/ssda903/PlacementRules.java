package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.breakwater.returns.ssda903.Book.Need;
import org.breakwater.returns.ssda903.Collection.Provider;
import org.breakwater.returns.ssda903.Rows.Episode;

/** Placements: at what age and how long, with which provider, under which number. */
final class PlacementRules {

  private static final java.time.LocalDate FROM_2015 = java.time.LocalDate.of(2015, 4, 1);
  private static final String[] NO_PROVIDER = {
    "T0", "T1", "T2", "T3", "T4", "Z11", "Z12", "Z13", "Z14"
  };
  private static final String[] NO_URN = {
    "P1", "P3", "R1", "R2", "R5", "T0", "T1", "T2", "T3", "T4", "Z11", "Z12", "Z13", "Z14"
  };
  private static final String[] PROVIDERS = {"PR0", "PR1", "PR2", "PR3", "PR4", "PR5"};
  private static final String UNKNOWN_URN = "XXXXXXX";

  private PlacementRules() {}

  static void write(Book b) {
    ages(b);
    temporary(b);
    reasons(b);
    provider(b);
    number(b);
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

  private static void provider(Book b) {
    b.rule(
            "178",
            "The provider is PR0 to PR5, and blank for placements that have none.",
            PLACE_PROVIDER)
        .from(2026)
        .each(
            EPISODES,
            r ->
                r.has(PLACE_PROVIDER)
                    && (!r.is(PLACE_PROVIDER, PROVIDERS)
                        || r.is(PLACE, "T0", "T1", "T2", "T3", "Z11", "Z12", "Z13", "Z14")));
    b.rule("213", "T0 to T4 and Z11 to Z14 have no provider.", PLACE_PROVIDER)
        .from(2026)
        .each(EPISODES, r -> r.has(PLACE_PROVIDER) && r.is(PLACE, NO_PROVIDER));
    b.rule(
            "526",
            "Every placement but T0 to T4 and Z11 to Z14 has a provider.",
            PLACE,
            PLACE_PROVIDER)
        .from(2026)
        .each(EPISODES, r -> !r.has(PLACE_PROVIDER) && r.not(PLACE, NO_PROVIDER));
    pair(b, "527", "Own provision (PR1) is not P1, R2 or R5.", "PR1", "P1", "R2", "R5");
    pair(
        b,
        "528",
        "Another authority's provision (PR2) is not P1, R2 or R5.",
        "PR2",
        "P1",
        "R2",
        "R5");
    pair(
        b,
        "529",
        "Other public provision (PR3) is not P1, adoption, fostering, K1 or K2.",
        "PR3",
        "A3",
        "A4",
        "A5",
        "A6",
        "K1",
        "K2",
        "P1",
        "U1",
        "U2",
        "U3",
        "U4",
        "U5",
        "U6");
    pair(b, "530", "Private provision (PR4) is not P1.", "PR4", "P1");
    pair(b, "531", "Voluntary provision (PR5) is not P1.", "PR5", "P1");
    b.rule("550", "PR0 is for placement with parents (P1) only.", PLACE, PLACE_PROVIDER)
        .each(EPISODES, r -> r.is(PLACE_PROVIDER, "PR0") && !r.is(PLACE, "P1"));
  }

  private static void pair(
      Book b, String code, String requirement, String provider, String... places) {
    b.rule(code, requirement, PLACE, PLACE_PROVIDER)
        .each(EPISODES, r -> r.is(PLACE_PROVIDER, provider) && r.is(PLACE, places));
  }

  private static void number(Book b) {
    b.rule("218", "A placement that is registered has its URN.", URN)
        .from(2026)
        .each(
            EPISODES,
            (c, r) ->
                !r.has(URN)
                    && r.not(PLACE, NO_URN)
                    && !abroad(r)
                    && (!r.has(DEC) || le(c.start(), r.dec())));
    b.rule("222", "A placement that is not registered has no URN.", URN)
        .from(2026)
        .each(EPISODES, r -> r.has(URN) && r.is(PLACE, NO_URN));
    listed(b, "1008", "A URN is on Ofsted's list.", (c, r) -> true, (r, p) -> false, true, URN);
    listed(
        b,
        "219",
        "The provider is registered for this type of placement.",
        (c, r) -> true,
        (r, p) -> Provider.lists(p.placements(), r.text(PLACE)),
        false,
        URN,
        PLACE);
    listed(
        b,
        "221",
        "The provider's postcode is the placement's.",
        (c, r) ->
            !r.is(LS, "V3", "V4") && r.is(PLACE, "K1", "K2", "K3", "R3", "S1") && r.has(PL_POST),
        (r, p) -> Postcodes.bare(r.text(PL_POST)).equals(Postcodes.bare(p.postcode())),
        false,
        PL_POST);
    listed(
        b,
        "224",
        "The provider is registered as this kind of provider.",
        (c, r) -> true,
        (r, p) -> Provider.lists(p.kinds(), r.text(PLACE_PROVIDER)),
        false,
        PLACE_PROVIDER);
    listed(
        b,
        "227",
        "The provider was registered when the episode began.",
        (c, r) -> true,
        (r, p) -> !lt(r.decom(), p.from()) && !lt(p.to(), r.decom()),
        false,
        URN,
        DECOM);
    b.rule("228", "The provider was registered when the episode ended.", URN, DEC)
        .needs(Need.PROVIDERS)
        .each(
            EPISODES,
            (c, r) -> {
              Provider p = provider(c, r);
              return p != null && lt(p.to(), r.has(DEC) ? r.dec() : c.end());
            });
    b.rule(
            "229",
            "Own provision (PR1) lies with our authority, PR2 with another.",
            URN,
            PLACE_PROVIDER)
        .needs(Need.PROVIDERS, Need.AUTHORITY)
        .each(
            EPISODES,
            (c, r) -> {
              Provider p = provider(c, r);
              if (p == null || p.authority() == null) {
                return false;
              }
              boolean ours = p.authority().equals(c.collection().authority());
              return ours ? r.is(PLACE_PROVIDER, "PR2") : r.is(PLACE_PROVIDER, "PR1");
            });
  }

  /** The placement lies outside England, where Ofsted registers nobody. */
  private static boolean abroad(Episode e) {
    String where = e.text(PL_LA);
    return where != null
        && (e.is(PL_LA, "CON", "NIR", "SCO", "WAL", "NUK") || "WSN".indexOf(where.charAt(0)) >= 0);
  }

  private static @org.jspecify.annotations.Nullable Provider provider(Child c, Episode e) {
    Map<String, Provider> list = c.collection().providers();
    String urn = e.text(URN);
    return list == null || urn == null || urn.equals(UNKNOWN_URN) ? null : list.get(urn);
  }

  /** A rule that looks a URN up: it must fit what the list says, or must merely be there. */
  private static void listed(
      Book b,
      String code,
      String requirement,
      BiPredicate<Child, Episode> concerns,
      BiPredicate<Episode, Provider> fits,
      boolean presence,
      Column... fields) {
    b.rule(code, requirement, fields)
        .needs(Need.PROVIDERS)
        .each(
            EPISODES,
            (c, r) -> {
              if (!r.has(URN) || r.is(URN, UNKNOWN_URN) || !concerns.test(c, r)) {
                return false;
              }
              Provider p = provider(c, r);
              return presence ? p == null : p != null && !fits.test(r, p);
            });
  }
}
