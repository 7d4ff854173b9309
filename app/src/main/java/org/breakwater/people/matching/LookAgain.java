package org.breakwater.people.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.people.matching.Candidates.InHand;
import org.breakwater.people.matching.Questions.Question;
import org.breakwater.people.thresholds.Judge;
import org.breakwater.people.thresholds.MatchSettings;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Component;

/**
 * The nightly look: joins what two loads at once missed, and proposes joins and splits. Where a
 * contact or a service is open it only proposes; and a split is always a person's decision. After a
 * change of the thresholds or figures it looks at every record, and at every open question first.
 */
@Component
public class LookAgain {
  private static final int PAGE = 500;
  private static final RecordId FIRST = new RecordId(new UUID(0, 0));

  private final Access access;
  private final KnownRecords known;
  private final Standings standings;
  private final Settle settle;
  private final Questions questions;
  private final Urgency urgency;
  private final Reweigh reweigh;
  private final MatchSettings settings;
  private final Clock clock;

  LookAgain(
      Access access,
      KnownRecords known,
      Standings standings,
      Settle settle,
      Questions questions,
      Urgency urgency,
      Reweigh reweigh,
      MatchSettings settings,
      Clock clock) {
    this.access = access;
    this.known = known;
    this.standings = standings;
    this.settle = settle;
    this.questions = questions;
    this.urgency = urgency;
    this.reweigh = reweigh;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param records that stand alone and were compared again
   * @param people whose records were compared with one another
   * @param partings found among them, whether asked before or not
   */
  public record Looked(int records, int people, int partings) {}

  /** At what was recorded or changed in this time. Each page is a transaction of its own. */
  public Looked look(PartnershipId partnership, Duration back) {
    Viewer matcher = access.system(partnership, Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING);
    Instant since = access.reading(matcher, () -> since(partnership, back));
    if (since.equals(Instant.EPOCH)) {
      reweigh.all(matcher);
    }
    int records = alone(matcher, since);
    Looked looked = people(matcher, since);
    access.writing(matcher, () -> urgency.ofAll(partnership));
    return new Looked(records, looked.people(), looked.partings());
  }

  private Instant since(PartnershipId partnership, Duration back) {
    Instant usual = clock.instant().minus(back);
    return settings.changedAt(partnership).filter(changed -> changed.isAfter(usual)).isPresent()
        ? Instant.EPOCH
        : usual;
  }

  private int alone(Viewer matcher, Instant since) {
    PartnershipId partnership = matcher.partnership();
    int looked = 0;
    RecordId after = FIRST;
    while (true) {
      RecordId from = after;
      List<Known> page =
          access.writing(
              matcher,
              () -> {
                List<Known> alone = known.changedSince(partnership, since, from, true, PAGE);
                settle.settle(
                    partnership,
                    0,
                    alone.stream().map(one -> new InHand(Described.of(one.given()), one)).toList(),
                    Candidates.memory(),
                    clock.instant());
                return alone;
              });
      if (page.isEmpty()) {
        return looked;
      }
      looked += page.size();
      after = page.getLast().id();
    }
  }

  private Looked people(Viewer matcher, Instant since) {
    PartnershipId partnership = matcher.partnership();
    int people = 0;
    int partings = 0;
    var after = new PersonId(new UUID(0, 0));
    while (true) {
      PersonId from = after;
      List<PersonId> page =
          access.reading(matcher, () -> standings.changedSince(partnership, since, from, PAGE));
      if (page.isEmpty()) {
        return new Looked(0, people, partings);
      }
      partings += access.writing(matcher, () -> propose(partnership, page));
      people += page.size();
      after = page.getLast();
    }
  }

  private int propose(PartnershipId partnership, List<PersonId> page) {
    Judge judge = settings.judge(partnership).remembering();
    Map<PersonId, List<Known>> members = new LinkedHashMap<>();
    for (Known one : known.byPerson(partnership, page)) {
      members.computeIfAbsent(one.person(), fresh -> new ArrayList<>()).add(one);
    }
    Set<Parting.Pair> together =
        standings.together(
            partnership, members.values().stream().flatMap(List::stream).map(Known::id).toList());
    var asked = new ArrayList<Question>();
    members
        .values()
        .forEach(records ->
            Parting.of(judge, records, together)
                .ifPresent(parting ->
                    asked.add(
                        new Question(
                            parting.one().id(), parting.other().id(), parting.comparison()))));
    questions.ask(partnership, asked, clock.instant());
    return asked.size();
  }
}
