package org.breakwater.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SyntheticTests {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 21);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Synthetic SYNTHETIC = Synthetic.generate(Size.SMALL, 1, AS_OF);
  private static final Collected SMALL = Collected.of(SYNTHETIC);

  @Test
  void sameSeedSizeAndDateGiveTheSameBytesAndAnotherSeedDoesNot() {
    Synthetic again = Synthetic.generate(Size.SMALL, 7, AS_OF);
    String hash = Collected.of(again).hash();
    assertThat(Collected.of(again).hash()).isEqualTo(hash);
    assertThat(Collected.of(Synthetic.generate(Size.SMALL, 7, AS_OF)).hash()).isEqualTo(hash);
    assertThat(Collected.of(Synthetic.generate(Size.SMALL, 8, AS_OF)).hash()).isNotEqualTo(hash);
  }

  @Test
  void theOutputIsTheSameOnEveryMachine() {
    assertThat(Collected.of(SYNTHETIC).hash())
        .as("If you changed what is generated on purpose, put the new hash here.")
        .isEqualTo("3c961c4e33e0db446b3e1319865bb8f8eb62b6fe07f99917d0201b418aed8354");
  }

  @Test
  void theHourChangesOnlyTheQueue() {
    Collected early = Collected.of(at(2));
    Collected late = Collected.of(at(22));
    assertThat(early.people).isEqualTo(late.people);
    assertThat(early.involvements).isEqualTo(late.involvements);
    assertThat(early.contacts.stream().filter(PastContact::decided).toList())
        .isEqualTo(late.contacts.stream().filter(PastContact::decided).toList());
    assertThat(early.contacts).allMatch(c -> !c.received().isAfter(instant(2)));
  }

  private static Instant instant(int hour) {
    return AS_OF.atTime(hour, 0).atZone(LONDON).toInstant();
  }

  private static Synthetic at(int hour) {
    return Synthetic.generate(Size.SMALL, 1, instant(hour));
  }

  @Test
  void aboutTwoThousandChildrenUnderEighteen() {
    assertThat(SMALL.children()).hasSizeBetween(2_000, 2_010);
    assertThat(SMALL.people.values())
        .allMatch(p -> p.child() == p.born().plusYears(18).isAfter(AS_OF))
        .noneMatch(p -> p.born().isAfter(AS_OF))
        .allMatch(p -> SMALL.households.containsKey(p.householdId()));
  }

  @Test
  void everyRecordHasATruthAndEverythingReferredToCameBefore() {
    Set<String> ids = new HashSet<>();
    Set<String> organisations = new HashSet<>();
    SYNTHETIC.partnership().organisations().forEach(o -> organisations.add(o.code()));
    for (AgencyRecord record : SMALL.records) {
      assertThat(SMALL.people).containsKey(record.truthId());
      assertThat(organisations).contains(record.organisationCode());
      assertThat(ids.add(record.organisationCode() + record.localId())).isTrue();
      assertThat(record.firstSeen()).isBeforeOrEqualTo(record.lastSeen());
      assertThat(record.lastSeen()).isBeforeOrEqualTo(AS_OF);
      for (AgencyRecord.Link link : record.relationships()) {
        assertThat(ids.contains(record.organisationCode() + link.localId())).isTrue();
      }
    }
    for (Involvement involvement : SMALL.involvements) {
      assertThat(ids.contains(involvement.organisationCode() + involvement.localId())).isTrue();
    }
    for (PastContact contact : SMALL.contacts) {
      for (PastContact.Subject subject : contact.subjects()) {
        assertThat(ids.contains(contact.sourceOrganisationCode() + subject.localId())).isTrue();
      }
    }
  }

  @Test
  void everyChildHasAHealthRecordAndAgenciesDisagree() {
    Set<Long> health = new HashSet<>();
    int wrongName = 0;
    int wrongBirthday = 0;
    double all = 0;
    for (AgencyRecord record : SMALL.records) {
      Person truth = SMALL.person(record.truthId());
      if (!truth.child()) {
        continue;
      }
      all++;
      if (record.organisationCode().equals("health")) {
        health.add(record.truthId());
      }
      boolean named =
          record.given().equals(truth.given()) && record.family().equals(truth.family());
      wrongName += named ? 0 : 1;
      wrongBirthday += truth.born().equals(record.born()) ? 0 : 1;
    }
    assertThat(health).hasSameSizeAs(SMALL.children());
    assertThat(all / SMALL.children().size()).isBetween(3.0, 4.2);
    assertThat(wrongName / all).isBetween(0.08, 0.3);
    assertThat(wrongBirthday / all).isBetween(0.02, 0.1);
  }

  @Test
  void twinsShareBirthdayAndHomeAndDifferInGivenName() {
    Set<Long> twins = new HashSet<>();
    for (Relationship r : SMALL.relationships) {
      if (r.kind() == RelationshipKind.TWIN) {
        Person one = SMALL.person(r.personId());
        Person other = SMALL.person(r.otherId());
        assertThat(one.born()).isEqualTo(other.born());
        assertThat(one.householdId()).isEqualTo(other.householdId());
        assertThat(one.given()).isNotEqualTo(other.given());
        if (one.child()) {
          twins.add(one.truthId());
          twins.add(other.truthId());
        }
      }
    }
    assertThat(twins.size() / (double) SMALL.children().size()).isBetween(0.015, 0.05);
  }

  @Test
  void openServicesAreAsCommonAsInEngland() {
    Map<String, Set<Long>> open = new HashMap<>();
    Set<Long> statutory = new HashSet<>();
    for (Involvement i : SMALL.involvements) {
      assertThat(i.from()).isBefore(AS_OF);
      if (i.to() == null) {
        assertThat(open.computeIfAbsent(i.service(), s -> new HashSet<>()).add(i.truthId()))
            .isTrue();
        if (i.organisationCode().equals("social-care")) {
          assertThat(statutory.add(i.truthId())).isTrue();
        }
      }
    }
    assertThat(share(open, "CIN")).isBetween(0.018, 0.045);
    assertThat(share(open, "CP")).isBetween(0.001, 0.012);
    assertThat(share(open, "CLA")).isBetween(0.003, 0.016);
    assertThat(share(open, "YJ")).isBetween(0.0005, 0.008);
    assertThat(share(open, "EH")).isBetween(0.025, 0.055);
  }

  private static double share(Map<String, Set<Long>> open, String service) {
    return open.getOrDefault(service, Set.of()).size() / (double) SMALL.children().size();
  }

  @Test
  void decidedContactsEndBeforeTodayAndAQueueWaits() {
    Instant midnight = AS_OF.atStartOfDay(LONDON).toInstant();
    Set<String> references = new HashSet<>();
    Set<String> usernames = new HashSet<>();
    SYNTHETIC.partnership().professionals().forEach(p -> usernames.add(p.username()));
    int decided = 0;
    for (PastContact c : SMALL.contacts) {
      assertThat(references.add(c.reference())).isTrue();
      assertThat(usernames).contains(c.raisedBy());
      assertThat(c.subjects()).isNotEmpty();
      assertThat(c.narrative()).doesNotContain("{").hasSizeBetween(40, 600);
      if (c.decided()) {
        decided++;
        assertThat(c.decidedAt()).isAfter(c.received()).isBefore(midnight);
        assertThat(usernames).contains(c.decidedBy());
      }
    }
    assertThat(decided / 3.0 / SMALL.children().size()).isBetween(0.035, 0.07);
    assertThat(SMALL.contacts.size() - decided).isBetween(20, 65);
  }
}
