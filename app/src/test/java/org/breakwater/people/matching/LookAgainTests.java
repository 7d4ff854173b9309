package org.breakwater.people.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.breakwater.people.matching.RecogniseTests.maya;
import static org.breakwater.people.matching.RecogniseTests.vague;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.breakwater.people.Given;
import org.breakwater.people.Involvement;
import org.breakwater.people.PersonId;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.Recognised;
import org.breakwater.people.linking.JoinPeople;
import org.breakwater.people.linking.Linked;
import org.breakwater.people.linking.SplitPeople;
import org.breakwater.people.linking.UndoLinkChange;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Organisation;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nightly look proposes; it never moves a record where work is open. */
@BreakwaterTest
class LookAgainTests {
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  @Autowired Access access;
  @Autowired Partners partners;
  @Autowired PersonIndex people;
  @Autowired KnownRecords known;
  @Autowired LookAgain again;
  @Autowired JoinPeople join;
  @Autowired SplitPeople split;
  @Autowired UndoLinkChange undo;
  @Autowired GivenClock clock;
  @Autowired JdbcClient jdbc;

  Partners.Partnership partnership;
  Viewer manager;
  Organisation health;
  Organisation school;
  Organisation social;

  @BeforeEach
  void begin() {
    clock.set(GivenClock.START);
    partnership = partners.fresh();
    manager = partnership.hubManager();
    health = partnership.of(Kind.HEALTH_TRUST);
    school = partnership.of(Kind.SCHOOL);
    social = partnership.of(Kind.SOCIAL_CARE);
  }

  @Test
  void itFindsWhatTwoLoadsAtOnceMissed() {
    Recognised mine = tell(maya(health, "2016-05-03").known("H1"));
    Recognised other = tell(maya(school, "2016-05-03").known("S1"));
    unsee(other);
    assertThat(personOf(other)).isNotEqualTo(personOf(mine));
    assertThat(again.look(partnership.id(), TWO_DAYS).records()).isEqualTo(2);
    assertThat(personOf(other)).isEqualTo(personOf(mine));
    assertThat(open()).isEmpty();
  }

  @Test
  void whereAContactIsOpenItAsksAndMovesNothing() {
    Recognised mine = tell(maya(health, "2016-05-03").known("H1"));
    Recognised other = tell(maya(school, "2016-05-03").known("S1"));
    unsee(other);
    UUID contact = UUID.randomUUID();
    access.writing(
        manager, () -> people.workBegins(manager, contact, List.of(other.record()), false));
    PersonId before = personOf(other);
    again.look(partnership.id(), TWO_DAYS);
    assertThat(personOf(other)).isEqualTo(before).isNotEqualTo(personOf(mine));
    assertThat(open()).hasSize(1).first().asString().contains("a person should decide");
    // a person decides: moved as any join, and it can be undone
    Linked joined = join.join(manager, personOf(mine), personOf(other), "The school confirmed it");
    assertThat(personOf(other)).isEqualTo(personOf(mine));
    assertThat(open()).isEmpty();
    undo.undo(manager, ((Linked.Done) joined).change(), "Not so after all");
    assertThat(personOf(other)).isNotEqualTo(personOf(mine));
    // once the contact is closed nothing keeps the matcher from it
    access.writing(manager, () -> people.workEnds(manager, contact));
    again.look(partnership.id(), TWO_DAYS);
    assertThat(personOf(other)).isEqualTo(personOf(mine));
  }

  @Test
  void aPlanKeepsARecordFromBeingMovedAsItIsBroughtUpToDate() {
    Recognised mine = tell(maya(health, "2016-05-03").known("H1"));
    Recognised vague = tell(vague(school));
    access.writing(
        manager,
        () ->
            people.involve(
                manager,
                List.of(
                    new Involvement(
                        health.id(),
                        mine.record(),
                        "CP",
                        LocalDate.of(2026, 9, 1),
                        null,
                        null,
                        null,
                        null,
                        "EXTRACT"))));
    Recognised clear = tell(maya(school, "2016-05-03").known("S1"));
    assertThat(clear).isInstanceOf(Recognised.Possible.class);
    assertThat(personOf(clear)).isEqualTo(vague.person()).isNotEqualTo(personOf(mine));
    assertThat(open()).hasSize(1).first().asString().contains("a person should decide");
  }

  @Test
  void recordsThatNoLongerSpeakForOneAnotherAreASplitToDecide() {
    Recognised first = grownApart();
    List<PersonId> before = standing(first);
    LookAgain.Looked looked = again.look(partnership.id(), TWO_DAYS);
    assertThat(looked.people()).isEqualTo(1);
    assertThat(looked.partings()).isEqualTo(1);
    assertThat(open()).hasSize(1).first().asString().contains("no longer all speak");
    assertThat(standing(first)).as("nothing moved").isEqualTo(before);
    // the next night asks nothing new
    again.look(partnership.id(), TWO_DAYS);
    assertThat(open()).hasSize(1);
  }

  @Test
  void anAcceptedSplitIsAPersonsSplitAndCanBeUndone() {
    Recognised first = grownApart();
    again.look(partnership.id(), TWO_DAYS);
    Asked asked = open().getFirst();
    Linked done =
        split.keepApart(manager, asked.record(), asked.other(), "Another child's number was used");
    assertThat(personOf(first)).isNotEqualTo(first.person());
    assertThat(access.reading(manager, () -> people.recordsOf(manager, first.person()))).hasSize(2);
    assertThat(open()).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    undo.undo(manager, ((Linked.Done) done).change(), "It was a slip of the pen");
    assertThat(personOf(first)).isEqualTo(first.person());
    assertThat(open()).hasSize(1);
  }

  @Test
  void aRefusedSplitIsNeverProposedAgain() {
    Recognised first = grownApart();
    again.look(partnership.id(), TWO_DAYS);
    Asked asked = open().getFirst();
    join.confirm(manager, asked.record(), asked.other(), "Adopted: new name, new home, same child");
    for (int night = 0; night < 3; night++) {
      clock.advance(Duration.ofHours(4));
      assertThat(again.look(partnership.id(), TWO_DAYS).partings()).isZero();
      assertThat(open()).isEmpty();
    }
    assertThat(personOf(first)).isEqualTo(first.person());
  }

  @Test
  void twoNhsNumbersUnderOnePersonAreAskedAbout() {
    Recognised first = tell(maya(health, "2016-05-03").known("H1").numbered("NHS", "9434765919"));
    tell(maya(school, "2016-05-03").known("S1"));
    tell(maya(social, "2016-05-03").known("C1"));
    // social care learns a number, of somebody else as it seems
    tell(maya(social, "2016-05-03").known("C1").numbered("NHS", "9434765870"));
    jdbc("update people.possible_match set state = 'WITHDRAWN' where state = 'OPEN'");
    again.look(partnership.id(), TWO_DAYS);
    assertThat(open()).hasSize(1).first().asString().contains("different NHS numbers");
    assertThat(access.reading(manager, () -> people.recordsOf(manager, first.person()))).hasSize(3);
  }

  /** Three records of one child; then the first is overwritten with another child's particulars. */
  private Recognised grownApart() {
    Recognised first = tell(maya(health, "2016-05-03").known("H1"));
    tell(maya(school, "2016-05-03").known("S1"));
    tell(maya(social, "2016-05-03").known("C1"));
    clock.advance(Duration.ofHours(1));
    tell(
        Given.child(health, "Tomasz", "Nowak", "2009-11-20")
            .known("H1")
            .living("7 New Road", "EM7 7ZZ"));
    assertThat(open()).isEmpty();
    return first;
  }

  private record Asked(
      org.breakwater.people.RecordId record, org.breakwater.people.RecordId other, String words) {}

  private List<Asked> open() {
    return access.reading(
        manager,
        () ->
            jdbc.sql(
                    """
                    select record_id, other_record_id, array_to_string(reason_words, '; ') as words
                    from people.possible_match where state = 'OPEN'
                    """)
                .query((row, n) ->
                    new Asked(
                        new org.breakwater.people.RecordId(row.getObject("record_id", UUID.class)),
                        new org.breakwater.people.RecordId(
                            row.getObject("other_record_id", UUID.class)),
                        row.getString("words")))
                .list());
  }

  /** As if neither load had seen the other: the second stands under a person of its own. */
  private void unsee(Recognised other) {
    UUID own = UUID.randomUUID();
    jdbc(
        "insert into people.person (partnership_id, id, created_at) values ("
            + partnership.id().value()
            + ", '"
            + own
            + "', now())");
    jdbc(
        "update people.agency_record set person_id = '"
            + own
            + "', link_state = 'ALONE', link_reasons = '{}' where id = '"
            + other.record().value()
            + "'");
  }

  private void jdbc(String sql) {
    Viewer system = access.system(partnership.id(), Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING);
    access.writing(system, () -> jdbc.sql(sql).update());
  }

  private Recognised tell(Given given) {
    return access.writing(manager, () -> people.recognise(manager, given.record()));
  }

  private PersonId personOf(Recognised one) {
    return access
        .reading(manager, () -> known.byId(manager.partnership(), List.of(one.record())))
        .getFirst()
        .person();
  }

  private List<PersonId> standing(Recognised one) {
    return access.reading(
        manager,
        () ->
            people.recordsOf(manager, one.person()).stream()
                .map(record ->
                    known.byId(manager.partnership(), List.of(record)).getFirst().person())
                .toList());
  }
}
