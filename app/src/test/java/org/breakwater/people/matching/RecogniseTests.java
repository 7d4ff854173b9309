package org.breakwater.people.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.breakwater.linkage.Sex;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.Given;
import org.breakwater.people.PersonFile;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.Recognised;
import org.breakwater.people.Recognised.Certain;
import org.breakwater.people.Recognised.New;
import org.breakwater.people.Recognised.Possible;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Organisation;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BreakwaterTest
class RecogniseTests {
  @Autowired Access access;
  @Autowired Partners partners;
  @Autowired PersonIndex people;

  Partners.Partnership partnership;
  Viewer manager;
  Organisation police;
  Organisation health;
  Organisation school;
  Organisation social;

  @BeforeEach
  void begin() {
    partnership = partners.fresh();
    manager = partnership.hubManager();
    police = partnership.of(Kind.POLICE);
    health = partnership.of(Kind.HEALTH_TRUST);
    school = partnership.of(Kind.SCHOOL);
    social = partnership.of(Kind.SOCIAL_CARE);
  }

  Recognised tell(Given given) {
    return access.writing(manager, () -> people.recognise(manager, given.record()));
  }

  @Test
  void oneChildInThreeAgenciesIsOnePerson() {
    Recognised first = tell(maya(health, "2016-05-03").known("H1").numbered("NHS", "943 476 5919"));
    Recognised second = tell(maya(school, "2016-05-03").known("S1"));
    Recognised third = tell(maya(police, "2016-03-05").living("12 Harbour St", "EM1 4AB"));
    assertThat(first).isInstanceOf(New.class);
    assertThat(second).isInstanceOf(Certain.class);
    assertThat(second.person()).isEqualTo(first.person());
    assertThat(((Certain) second).reasons()).isNotEmpty();
    assertThat(third.person()).isEqualTo(first.person());
    assertThat(access.reading(manager, () -> people.recordsOf(manager, first.person())))
        .containsExactlyInAnyOrder(first.record(), second.record(), third.record());
  }

  @Test
  void twinsAtOneHomeStayTwoPeople() {
    Recognised maya = tell(maya(health, "2016-05-03").known("H1").sex(Sex.FEMALE));
    Recognised mila =
        tell(
            Given.child(school, "Mila", "Okafor", "2016-05-03")
                .known("S2")
                .living("12 Harbour Street", "EM1 4AB")
                .sex(Sex.FEMALE));
    Recognised marcus =
        tell(
            Given.child(school, "Marcus", "Okafor", "2016-05-03")
                .known("S3")
                .living("12 Harbour Street", "EM1 4AB"));
    assertThat(mila.person()).isNotEqualTo(maya.person());
    assertThat(marcus.person()).isNotIn(maya.person(), mila.person());
    PersonFile file =
        access.reading(manager, () -> people.file(manager, maya.person())).orElseThrow();
    assertThat(file.household())
        .extracting(PersonFile.HouseholdMember::name)
        .contains("Mila Okafor", "Marcus Okafor");
  }

  @Test
  void twinsInOneLoadStayTwoPeopleToo() {
    var records =
        List.of(
            maya(health, "2016-05-03").known("H1").record(),
            Given.child(health, "Mila", "Okafor", "2016-05-03")
                .known("H2")
                .living("12 Harbour Street", "EM1 4AB")
                .record(),
            maya(school, "2016-05-03").known("S1").record(),
            Given.child(school, "Mila", "Okafor", "2016-05-03")
                .known("S2")
                .living("12 Harbour Street", "EM1 4AB")
                .record());
    List<Recognised> all = access.writing(manager, () -> people.recogniseAll(manager, records));
    assertThat(all.get(2).person()).isEqualTo(all.get(0).person());
    assertThat(all.get(3).person()).isEqualTo(all.get(1).person());
    assertThat(all.get(0).person()).isNotEqualTo(all.get(1).person());
  }

  @Test
  void aDifferentNhsNumberElsewhereUnderThePersonIsAQuestion() {
    Recognised health1 = tell(maya(health, "2016-05-03").known("H1").numbered("NHS", "9434765919"));
    Recognised atSchool = tell(maya(school, "2016-05-03").known("S1"));
    assertThat(atSchool.person()).isEqualTo(health1.person());
    Recognised other = tell(maya(social, "2016-05-03").known("C1").numbered("NHS", "9434765870"));
    assertThat(other).isInstanceOf(Possible.class);
    assertThat(other.person()).isNotEqualTo(health1.person());
  }

  @Test
  void oneAgencyHoldingAChildTwiceIsAQuestionAndDoesNotSpreadDoubt() {
    Recognised once = tell(maya(school, "2016-05-03").known("S1"));
    Recognised twice = tell(maya(school, "2016-05-03").known("S2"));
    Recognised later = tell(maya(social, "2016-05-03").known("C1"));
    assertThat(twice).isInstanceOf(Possible.class);
    assertThat(later).isInstanceOf(Certain.class);
    assertThat(later.person()).isIn(once.person(), twice.person());
  }

  @Test
  void aMiddleNameAndABirthdayInCommonIsNotOnePerson() {
    List<Recognised> both =
        access.writing(
            manager,
            () ->
                people.recogniseAll(
                    manager,
                    List.of(
                        marie("Amanda", "Graham", "79 Skylark Row", "EM3 9QG"),
                        marie("Julie", "Smith", "72 Samphire Way", "EM3 7RJ"))));
    assertThat(both.get(1).person()).isNotEqualTo(both.get(0).person());
    assertThat(both.get(1)).isNotInstanceOf(Certain.class);
  }

  private AgencyRecord marie(String given, String family, String line, String postcode) {
    AgencyRecord one =
        Given.child(police, given, family, "1990-12-21")
            .adult()
            .living(line, postcode)
            .sex(Sex.FEMALE)
            .record();
    return new AgencyRecord(
        one.organisation(),
        null,
        one.source(),
        given,
        family,
        List.of("Marie"),
        one.born(),
        one.sex(),
        null,
        line,
        null,
        postcode,
        one.identifiers(),
        false);
  }

  @Test
  void manyNoticesAboutOneChildAreOnePerson() {
    Recognised first = tell(maya(police, "2016-05-03"));
    Recognised again = tell(maya(police, "2016-05-03"));
    assertThat(again).isInstanceOf(Certain.class);
    assertThat(again.person()).isEqualTo(first.person());
    assertThat(again.record()).isNotEqualTo(first.record());
  }

  @Test
  void theSameRecordAgainIsBroughtUpToDate() {
    Recognised first = tell(maya(school, "2016-05-03").known("S1"));
    Recognised same = tell(maya(school, "2016-05-03").known("S1"));
    Recognised moved =
        tell(maya(school, "2016-05-03").known("S1").living("3 Quay Lane", "EM2 9XY"));
    assertThat(same.record()).isEqualTo(first.record());
    assertThat(moved.record()).isEqualTo(first.record());
    PersonFile file =
        access.reading(manager, () -> people.file(manager, first.person())).orElseThrow();
    assertThat(file.records()).hasSize(1);
    assertThat(file.addresses())
        .extracting(PersonFile.Address::postcode)
        .containsExactly("EM2 9XY", "EM1 4AB");
    assertThat(file.addresses().get(1).to()).isNotNull();
    Recognised found =
        tell(
            Given.child(health, "Maya", "Okafor", "2016-05-03")
                .known("H1")
                .living("3 Quay Lane", "EM2 9XY"));
    assertThat(found.person()).isEqualTo(first.person());
  }

  @Test
  void aRecordThatBecomesClearJoinsThePersonItAlwaysWas() {
    Recognised known = tell(maya(health, "2016-05-03").known("H1"));
    Recognised vague = tell(vague(school));
    assertThat(vague.person()).isNotEqualTo(known.person());
    Recognised clear = tell(maya(school, "2016-05-03").known("S1"));
    assertThat(clear).isInstanceOf(Certain.class);
    assertThat(clear.person()).isEqualTo(known.person());
  }

  @Test
  void noRecordCrossesPartnerships() {
    tell(maya(health, "2016-05-03").known("H1"));
    var other = partners.fresh();
    Viewer stranger = other.hubManager();
    Recognised there =
        access.writing(
            stranger,
            () ->
                people.recognise(
                    stranger,
                    maya(other.of(Kind.HEALTH_TRUST), "2016-05-03").known("H1").record()));
    assertThat(there).isInstanceOf(New.class);
  }

  @Test
  void twoNoticesOfANewChildAtOnceAreOnePerson() throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var waiting = new ArrayList<java.util.concurrent.Future<Recognised>>();
      for (int i = 0; i < 4; i++) {
        waiting.add(
            threads.submit(() -> {
              start.await();
              return tell(maya(police, "2016-05-03"));
            }));
      }
      start.countDown();
      var found = new ArrayList<Recognised>();
      for (var one : waiting) {
        found.add(one.get());
      }
      assertThat(found.stream().map(Recognised::person).distinct()).hasSize(1);
    }
  }

  static Given maya(Organisation organisation, String born) {
    return Given.child(organisation, "Maya", "Okafor", born).living("12 Harbour Street", "EM1 4AB");
  }

  /** So little of the same child that nobody can tell who it is. */
  static Given vague(Organisation organisation) {
    return new Given(
        organisation,
        "S1",
        AgencyRecord.Source.EXTRACT,
        "M",
        "Okafor",
        null,
        Sex.UNKNOWN,
        null,
        null,
        java.util.Map.of(),
        true);
  }
}
