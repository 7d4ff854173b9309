package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import java.util.regex.Pattern;
import org.breakwater.returns.ssda903.Book.Need;
import org.breakwater.returns.ssda903.Rows.Episode;
import org.jspecify.annotations.Nullable;

/** Where children live: postcodes, and what is worked out of them. */
final class PlaceRules {

  private static final Pattern POSTCODE =
      Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}");
  private static final double FAR = 999.9;

  private PlaceRules() {}

  static void write(Book b) {
    postcodes(b);
    distance(b);
    authority(b);
  }

  private static void postcodes(Book b) {
    b.rule("214", "Short breaks have no placement postcode and no URN.", PL_POST, URN)
        .each(EPISODES, r -> r.is(LS, "V3", "V4") && r.hasAny(PL_POST, URN));
    b.rule(
            "392b",
            "Home and placement postcode are given, but for short breaks and UASC.",
            HOME_POST,
            PL_POST)
        .each(EPISODES, (c, r) -> !r.respite() && !asylum(c) && !r.hasAll(HOME_POST, PL_POST));
    b.rule("392c", "A postcode is well formed and is one that exists.", HOME_POST, PL_POST)
        .each(EPISODES, (c, r) -> bad(c, r.text(HOME_POST)) || bad(c, r.text(PL_POST)));
    b.rule("392d", "Only a child placed with parents lives at home.", HOME_POST, PL_POST, PLACE)
        .each(
            EPISODES,
            r ->
                r.has(HOME_POST)
                    && !r.is(PLACE, "P1")
                    && Postcodes.bare(r.text(HOME_POST)).equals(Postcodes.bare(r.text(PL_POST))));
    b.rule("398", "Short breaks have no postcodes.", LS, HOME_POST, PL_POST)
        .each(EPISODES, r -> r.is(LS, "V3", "V4") && r.hasAny(HOME_POST, PL_POST));
  }

  private static void distance(Book b) {
    b.rule("164", "The distance is 0 to 999.9 miles, but for short breaks and UASC.", PL_DISTANCE)
        .needs(Need.POSTCODES)
        .each(
            EPISODES,
            (c, r) -> {
              if (!r.has(PL_DISTANCE) || r.respite() || asylum(c)) {
                return false;
              }
              double miles = miles(r);
              return Double.isNaN(miles) || miles < 0 || miles > FAR;
            });
    b.rule("392a", "The distance is known, but for short breaks and UASC.", PL_DISTANCE)
        .needs(Need.POSTCODES)
        .mend("Give both postcodes, as the postcode file has them.")
        .each(EPISODES, (c, r) -> !r.respite() && !asylum(c) && !r.has(PL_DISTANCE));
    b.rule("406", "A UASC child has no distance.", PL_DISTANCE)
        .needs(Need.POSTCODES)
        .mend("Leave the postcodes of a UASC child blank.")
        .each(EPISODES, (c, r) -> r.has(PL_DISTANCE) && asylum(c));
    b.rule("454", "A distance of more than 350 miles is to be confirmed.", PL_DISTANCE)
        .query()
        .from(2026)
        .needs(Need.POSTCODES)
        .each(EPISODES, r -> miles(r) > 350 && miles(r) != FAR);
  }

  private static void authority(Book b) {
    b.rule("169", "The placement's authority is known, but for short breaks.", PL_LA)
        .needs(Need.POSTCODES)
        .mend("Give the placement's postcode, as the postcode file has it.")
        .each(EPISODES, r -> !r.respite() && !r.has(PL_LA));
    b.rule(
            "179",
            "Whether the placement is in our area is known, but for short breaks.",
            PL_LOCATION)
        .needs(Need.POSTCODES)
        .mend("Give the placement's postcode, as the postcode file has it.")
        .each(EPISODES, r -> !r.respite() && !r.is(PL_LOCATION, "IN", "OUT"));
    b.rule("411", "A placement that is IN lies in our authority.", PL_LOCATION)
        .needs(Need.POSTCODES, Need.AUTHORITY)
        .each(EPISODES, (c, r) -> r.is(PL_LOCATION, "IN") && elsewhere(c, r));
    b.rule("420", "Short breaks have no placement authority.", PL_LA)
        .needs(Need.POSTCODES)
        .each(EPISODES, r -> r.is(LS, "V3", "V4") && r.has(PL_LA));
    b.rule(
            "1015",
            "Own provision (PR1), fostering and adoption aside, lies in our authority.",
            PL_LA)
        .needs(Need.POSTCODES, Need.AUTHORITY)
        .each(
            EPISODES,
            (c, r) ->
                r.is(PLACE_PROVIDER, "PR1")
                    && r.not(PLACE, "A3", "A4", "A5", "A6", "U1", "U2", "U3", "U4", "U5", "U6")
                    && r.not(LS, "V3", "V4")
                    && r.has(PL_LA)
                    && elsewhere(c, r));
  }

  private static boolean elsewhere(Child c, Episode r) {
    String ours = c.collection().authority();
    return ours != null && !ours.equals(r.text(PL_LA));
  }

  /** The distance; NaN when there is none or it is no number. */
  static double miles(Row row) {
    String text = row.text(PL_DISTANCE);
    if (text == null) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static boolean bad(Child c, @Nullable String postcode) {
    if (postcode == null) {
      return false;
    }
    Postcodes known = c.collection().postcodes();
    return !POSTCODE.matcher(postcode).matches() || (known != null && !known.has(postcode));
  }

  /** UASC by the status, or by a row that gives a day it ceases. */
  private static boolean asylum(Child c) {
    return c.asylumStatus() || c.asylumRow(r -> r.has(DUC));
  }
}
