package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.breakwater.returns.ssda903.Book.Need;
import org.breakwater.returns.ssda903.Collection.Provider;
import org.breakwater.returns.ssda903.Rows.Episode;
import org.jspecify.annotations.Nullable;

/** Who provides a placement, and under which number Ofsted knows them. */
final class ProviderRules {

  private static final String[] NO_PROVIDER = {
    "T0", "T1", "T2", "T3", "T4", "Z11", "Z12", "Z13", "Z14"
  };
  private static final String[] NO_URN = {
    "P1", "P3", "R1", "R2", "R5", "T0", "T1", "T2", "T3", "T4", "Z11", "Z12", "Z13", "Z14"
  };
  private static final String[] PROVIDERS = {"PR0", "PR1", "PR2", "PR3", "PR4", "PR5"};
  private static final String UNKNOWN_URN = "XXXXXXX";

  private ProviderRules() {}

  static void write(Book b) {
    provider(b);
    number(b);
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
              if (p == null || !authorities(c)) {
                return false;
              }
              boolean ours = Objects.equals(p.authority(), c.collection().authority());
              return ours ? r.is(PLACE_PROVIDER, "PR2") : r.is(PLACE_PROVIDER, "PR1");
            });
  }

  /** The placement lies outside England, where Ofsted registers nobody. */
  private static boolean abroad(Episode e) {
    String where = e.text(PL_LA);
    return where != null
        && (e.is(PL_LA, "CON", "NIR", "SCO", "WAL", "NUK") || "WSN".indexOf(where.charAt(0)) >= 0);
  }

  private static @Nullable Provider provider(Child c, Episode e) {
    Map<String, Provider> list = c.collection().providers();
    String urn = e.text(URN);
    return list == null || urn == null || urn.equals(UNKNOWN_URN) ? null : list.get(urn);
  }

  /** Whether the list of providers says to which authorities they belong. */
  private static boolean authorities(Child c) {
    Map<String, Provider> list = c.collection().providers();
    return list != null && list.values().stream().anyMatch(p -> p.authority() != null);
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
