package org.breakwater.people.matching;

import java.util.List;
import org.breakwater.people.PersonId;
import org.breakwater.people.thresholds.MatchSettings;
import org.breakwater.sharing.PartnershipId;
import org.springframework.stereotype.Component;

/** Which records part company if two under one person are found to be of two people. */
@Component
public class Partings {
  private final KnownRecords known;
  private final MatchSettings settings;

  Partings(KnownRecords known, MatchSettings settings) {
    this.known = known;
    this.settings = settings;
  }

  /** Those that would leave with {@code one}, itself among them; never {@code other}. */
  public List<Known> leaving(PartnershipId partnership, PersonId person, Known one, Known other) {
    return Parting.side(
        settings.judge(partnership), known.byPerson(partnership, List.of(person)), one, other);
  }
}
