package org.breakwater.returns.ssda903;

import static org.breakwater.returns.ssda903.Column.*;
import static org.breakwater.returns.ssda903.Dates.*;
import static org.breakwater.returns.ssda903.Rows.*;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.returns.ssda903.Rows.Episode;

/** How care ends: end reasons beside ages and placements. */
final class EndRules {

  private EndRules() {}

  /** A reason that ends care, of those the list knows. */
  static boolean known(Episode e) {
    return e.is(
        REC, "E2", "E3", "E4A", "E4B", "E5", "E6", "E7", "E8", "E9", "E11", "E12", "E13", "E14",
        "E15", "E16", "E17", "E41", "E45", "E46", "E47", "E48");
  }

  static void write(Book b) {
    b.rule("386", "A child is adopted before 18.", REC)
        .with(HEADERS)
        .each(EPISODES, (c, r) -> r.adopted() && reached(c.dob(), 18, r.dec()));
    b.rule("387", "Independent living is for those of 14 and over.", REC)
        .with(HEADERS)
        .each(EPISODES, (c, r) -> r.is(REC, "E5", "E6") && under(c.dob(), 14, r.dec()));
    b.rule("389", "Adult services take over at 16 or over.", REC)
        .with(HEADERS)
        .each(EPISODES, (c, r) -> r.is(REC, "E7") && under(c.dob(), 16, r.dec()));
    b.rule("460", "Staying with carers past care is for those of 18 and over.", DEC, REC)
        .with(HEADERS)
        .each(EPISODES, (c, r) -> r.is(REC, "E17") && under(c.dob(), 18, r.dec()));
    b.rule("407", "A special guardianship order is made before 18.", DEC, DOB, REC)
        .with(HEADERS, EPISODES)
        .child((c, found) -> {
          for (Episode e : c.episodes()) {
            if (e.is(REC, "E45", "E46", "E47", "E48") && reached(c.dob(), 18, e.dec())) {
              found.at(e);
              found.at(c.rows(HEADERS));
            }
          }
        });
    b.rule("390", "Adoption follows an adoption placement (A3 to A6).", PLACE, REC)
        .each(EPISODES, r -> r.adopted() && !r.adoptivePlacement());
    b.rule("516", "Guardianship to former foster carers follows a foster placement.", REC, PLACE)
        .each(
            EPISODES,
            r -> r.is(REC, "E45", "E46") && !r.is(PLACE, "U1", "U2", "U3", "U4", "U5", "U6"));
    b.rule("580", "Care that ends while the child is missing ends with E8.", REC)
        .with(ABSENCES)
        .each(
            EPISODES,
            (c, r) ->
                r.endsCare()
                    && !r.is(REC, "E8")
                    && c.now().any(ABSENCES, m -> eq(m.date(MIS_END), r.dec())));
    b.rule("1000", "A child who died in care has no care leaver data.", IN_TOUCH, ACTIV, ACCOM)
        .with(EPISODES)
        .each(
            LEAVERS,
            (c, r) ->
                LeaverRules.given(r)
                    && (c.anyEpisode(e -> e.is(REC, "E2"))
                        || c.last().any(EPISODES, e -> e.is(REC, "E2"))));
    b.rule(
            "1011",
            "A child whom another authority took over has no care leaver data.",
            IN_TOUCH,
            ACTIV,
            ACCOM)
        .with(EPISODES)
        .each(
            LEAVERS,
            (c, r) -> {
              Episode last = c.lastEpisode(e -> true);
              return last != null && last.is(REC, "E3") && LeaverRules.given(r);
            });
    b.rule(
            "557",
            "Where care ended without adoption the decision to place is reversed.",
            DATE_PLACED_CEASED,
            REASON_PLACED_CEASED,
            PLACE,
            LS,
            REC)
        .from(2025)
        .with(EPISODES, DECISIONS)
        .child((c, found) -> {
          List<Episode> left =
              c.episodes().stream()
                  .filter(e -> e.adoptivePlacement() || e.is(LS, "E1"))
                  .filter(e -> e.endsCare() && !e.adopted())
                  .toList();
          List<Row> standing = new ArrayList<>(c.rows(DECISIONS));
          standing.removeIf(r -> r.hasAll(DATE_PLACED_CEASED, REASON_PLACED_CEASED));
          if (!left.isEmpty() && (!standing.isEmpty() || c.rows(DECISIONS).isEmpty())) {
            found.at(left);
            found.at(standing);
          }
        });
  }
}
