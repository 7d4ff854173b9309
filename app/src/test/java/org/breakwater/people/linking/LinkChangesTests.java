package org.breakwater.people.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.breakwater.linkage.Sex;
import org.breakwater.people.Given;
import org.breakwater.people.PersonId;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.Recognised;
import org.breakwater.people.events.PeopleJoined;
import org.breakwater.people.events.PersonSplit;
import org.breakwater.people.matching.KnownRecords;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@BreakwaterTest
@RecordApplicationEvents
class LinkChangesTests {
  @Autowired Access access;
  @Autowired Partners partners;
  @Autowired PersonIndex people;
  @Autowired KnownRecords known;
  @Autowired JoinPeople join;
  @Autowired SplitPeople split;
  @Autowired UndoLinkChange undo;
  @Autowired GivenClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEvents events;

  Partners.Partnership partnership;
  Viewer manager;

  @BeforeEach
  void begin() {
    partnership = partners.fresh();
    manager = partnership.hubManager();
  }

  @Test
  void aJoinMovesEveryRecordAndUndoPutsEachBackAsItStood() {
    Recognised jo =
        tell(
            Given.child(partnership.of(Kind.HEALTH_TRUST), "Jo", "Marsh", "2015-02-03")
                .known("H1")
                .living("1 Old Lane", "EM1 1AA"));
    Recognised joseph =
        tell(
            Given.child(partnership.of(Kind.SCHOOL), "Joseph", "Brennan", "2015-02-13")
                .known("S1")
                .living("7 New Road", "EM7 7ZZ"));
    Recognised again =
        tell(
            Given.child(partnership.of(Kind.SOCIAL_CARE), "Joseph", "Brennan", "2015-02-13")
                .known("C1")
                .living("7 New Road", "EM7 7ZZ"));
    assertThat(again.person()).isEqualTo(joseph.person());
    List<String> before = state();
    UUID change =
        done(join.join(manager, jo.person(), joseph.person(), "Mother confirmed by telephone"));
    PersonId one = personOf(jo);
    assertThat(personOf(joseph)).isEqualTo(one);
    assertThat(personOf(again)).isEqualTo(one);
    assertThat(events.stream(PeopleJoined.class)).hasSize(1);
    done(undo.undo(manager, change, "It was another family"));
    assertThat(state()).isEqualTo(before);
    assertThat(events.stream(PersonSplit.class)).hasSize(1);
    assertThat(undo.undo(manager, change, "Again")).isInstanceOf(Linked.AlreadySo.class);
  }

  @Test
  void aSplitIsNeverAskedAboutOrJoinedAgain() {
    Recognised first = tell(maya("H1", Kind.HEALTH_TRUST));
    Recognised second = tell(maya("S1", Kind.SCHOOL));
    assertThat(second.person()).isEqualTo(first.person());
    done(split.split(manager, first.person(), List.of(second.record()), "Two cousins of one name"));
    assertThat(personOf(second)).isNotEqualTo(personOf(first));
    // the school sends its record again, changed: the practitioner's word stands
    Recognised resent = tell(maya("S1", Kind.SCHOOL).sex(Sex.FEMALE));
    assertThat(resent.person()).isEqualTo(personOf(second)).isNotEqualTo(personOf(first));
    assertThat(open()).isZero();
    // a new record fits both: a person decides
    Recognised notice = tell(maya(null, Kind.POLICE));
    assertThat(notice).isInstanceOf(Recognised.Possible.class);
    assertThat(open()).isEqualTo(2);
  }

  @Test
  void whatCameAfterAWrongJoinGoesToTheRightPersonWhenItIsUndone() {
    Recognised ana =
        tell(
            Given.child(partnership.of(Kind.HEALTH_TRUST), "Ana", "Popescu", "2013-07-08")
                .known("H1")
                .living("2 Dock Row", "EM2 2BB"));
    Recognised ina =
        tell(
            Given.child(partnership.of(Kind.SCHOOL), "Ina", "Popescu", "2013-07-08")
                .known("S1")
                .living("2 Dock Row", "EM2 2BB"));
    assertThat(ina.person()).isNotEqualTo(ana.person());
    UUID change = done(join.join(manager, ana.person(), ina.person(), "Thought to be one"));
    clock.advance(Duration.ofDays(3));
    Recognised ofIna =
        tell(
            Given.child(partnership.of(Kind.POLICE), "Ina", "Popescu", "2013-07-08")
                .living("2 Dock Row", "EM2 2BB"));
    Recognised ofAna =
        tell(
            Given.child(partnership.of(Kind.POLICE), "Ana", "Popescu", "2013-07-08")
                .living("2 Dock Row", "EM2 2BB"));
    assertThat(ofIna.person()).isEqualTo(ofAna.person());
    clock.advance(Duration.ofDays(3));
    done(undo.undo(manager, change, "They are twins"));
    assertThat(personOf(ofIna)).isEqualTo(personOf(ina)).isNotEqualTo(personOf(ana));
    assertThat(personOf(ofAna)).isEqualTo(personOf(ana));
    clock.set(GivenClock.START);
  }

  @Test
  void anEarlierChangeWaitsForTheLaterOneToBeUndone() {
    Recognised a = tell(stranger(1));
    Recognised b = tell(stranger(2));
    Recognised c = tell(stranger(3));
    UUID first = done(join.join(manager, b.person(), c.person(), "One"));
    clock.advance(Duration.ofMinutes(1));
    UUID second = done(join.join(manager, a.person(), personOf(c), "Two"));
    if (personOf(c).equals(a.person())) {
      assertThat(undo.undo(manager, first, "Not so")).isInstanceOf(Linked.Overtaken.class);
    }
    done(undo.undo(manager, second, "Not so"));
    done(undo.undo(manager, first, "Not so"));
    assertThat(personOf(a)).isEqualTo(a.person());
    assertThat(personOf(b)).isEqualTo(b.person());
    assertThat(personOf(c)).isEqualTo(c.person());
    clock.set(GivenClock.START);
  }

  /**
   * Any run of joins, splits and decisions, undone from the last to the first, leaves everything as
   * it was.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void undoneBackwardsEverythingIsAsItWas(int seed) {
    var chance = new Random(seed);
    var records = new ArrayList<Recognised>();
    records.add(tell(maya("H1", Kind.HEALTH_TRUST)));
    records.add(tell(maya("S1", Kind.SCHOOL)));
    records.add(tell(maya("S2", Kind.SCHOOL)));
    records.add(tell(maya("C1", Kind.SOCIAL_CARE)));
    for (int i = 0; i < 4; i++) {
      records.add(tell(stranger(i)));
    }
    List<String> before = state();
    var changes = new ArrayList<UUID>();
    for (int i = 0; i < 12; i++) {
      clock.advance(Duration.ofMinutes(1));
      Recognised one = records.get(chance.nextInt(records.size()));
      Recognised other = records.get(chance.nextInt(records.size()));
      Linked linked =
          switch (chance.nextInt(3)) {
            case 0 -> join.join(manager, personOf(one), personOf(other), "Seed " + seed);
            case 1 -> split.split(manager, personOf(one), List.of(one.record()), "Seed " + seed);
            default ->
                one.equals(other)
                    ? new Linked.AlreadySo()
                    : split.keepApart(manager, one.record(), other.record(), "Seed " + seed);
          };
      if (linked instanceof Linked.Done(UUID change)) {
        changes.add(change);
      }
    }
    assertThat(changes).isNotEmpty();
    for (UUID change : changes.reversed()) {
      clock.advance(Duration.ofMinutes(1));
      done(undo.undo(manager, change, "Backwards"));
    }
    assertThat(state()).isEqualTo(before);
    clock.set(GivenClock.START);
  }

  @Test
  void whoMayNot() {
    Recognised a = tell(stranger(1));
    Recognised b = tell(stranger(2));
    UUID change = done(join.join(manager, a.person(), b.person(), "One"));
    for (Viewer viewer :
        List.of(
            partnership.officer(), partnership.reviewer(), partnership.responder(Kind.SCHOOL))) {
      assertThatThrownBy(() -> join.join(viewer, a.person(), b.person(), "No"))
          .isInstanceOf(Access.NotPermitted.class);
      assertThatThrownBy(() -> split.split(viewer, a.person(), List.of(b.record()), "No"))
          .isInstanceOf(Access.NotPermitted.class);
      assertThatThrownBy(() -> undo.undo(viewer, change, "No"))
          .isInstanceOf(Access.NotPermitted.class);
    }
    Viewer elsewhere = partners.fresh().hubManager();
    assertThatThrownBy(() -> undo.undo(elsewhere, change, "No"))
        .isInstanceOf(Access.NotFound.class);
    assertThat(join.join(elsewhere, a.person(), new PersonId(UUID.randomUUID()), "No"))
        .isInstanceOf(Linked.AlreadySo.class);
    assertThat(personOf(b)).isEqualTo(personOf(a));
  }

  private Given maya(@org.jspecify.annotations.Nullable String localId, Kind kind) {
    Given given =
        Given.child(partnership.of(kind), "Maya", "Okafor", "2016-05-03")
            .living("12 Harbour Street", "EM1 4AB");
    return localId == null ? given : given.known(localId);
  }

  private Given stranger(int number) {
    List<String> names =
        List.of("Tomasz Nowak", "Sian Pritchard", "Dwayne Campbell", "Leila Haddad");
    String[] name = names.get(number).split(" ", -1);
    return Given.child(
            partnership.of(Kind.HEALTH_TRUST),
            name[0],
            name[1],
            "201" + number + "-0" + (number + 1) + "-1" + number)
        .known("X" + number)
        .living(number + 1 + " Hill Top", "EM" + (number + 3) + " 5QQ");
  }

  private Recognised tell(Given given) {
    return access.writing(manager, () -> people.recognise(manager, given.record()));
  }

  private static UUID done(Linked linked) {
    assertThat(linked).isInstanceOf(Linked.Done.class);
    return ((Linked.Done) linked).change();
  }

  private PersonId personOf(Recognised one) {
    return access
        .reading(manager, () -> known.byId(manager.partnership(), List.of(one.record())))
        .getFirst()
        .person();
  }

  private Integer open() {
    return access.reading(
        manager,
        () ->
            jdbc.sql("select count(*) as n from people.possible_match where state = 'OPEN'")
                .query((row, n) -> row.getInt("n"))
                .single());
  }

  /**
   * Where and why every record stands, which questions are open or decided, and whose services they
   * are.
   */
  private List<String> state() {
    return access.reading(
        manager,
        () -> {
          var state = new TreeSet<String>();
          state.addAll(
              jdbc.sql(
                      """
                      select id || ' ' || person_id || ' ' || link_state || ' ' || coalesce(link_weight::text, '-') || ' '
                        || array_to_string(link_reasons, ';') as line
                      from people.agency_record
                      """)
                  .query((row, n) -> row.getString("line"))
                  .list());
          state.addAll(
              jdbc.sql(
                      """
                      select 'asked ' || record_id || ' ' || other_record_id || ' ' || state || ' ' || coalesce(why, '-') as line
                      from people.possible_match where state <> 'WITHDRAWN'
                      """)
                  .query((row, n) -> row.getString("line"))
                  .list());
          return List.copyOf(state);
        });
  }
}
