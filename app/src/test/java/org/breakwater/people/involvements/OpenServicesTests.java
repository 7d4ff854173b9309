package org.breakwater.people.involvements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.breakwater.people.Given;
import org.breakwater.people.Involvement;
import org.breakwater.people.OpenTo;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.Recognised;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Organisation;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BreakwaterTest
class OpenServicesTests {
  @Autowired Access access;
  @Autowired Partners partners;
  @Autowired PersonIndex people;
  @Autowired JdbcClient jdbc;

  Partners.Partnership partnership;
  Viewer loader;
  Organisation social;
  RecordId atSocial;
  RecordId atPolice;

  @BeforeEach
  void begin() {
    partnership = partners.fresh();
    loader = access.system(partnership.id(), Role.SYSTEM_LOADER, Purpose.IMPORT);
    social = partnership.of(Kind.SOCIAL_CARE);
    atSocial =
        keep(
            Given.child(social, "Ayaan", "Siddiqui", "2014-09-17")
                .known("C1")
                .living("4 Mill Road", "EM3 2CD"));
    involve("CP", "2026-02-01", null);
    atPolice =
        keep(
            Given.child(partnership.of(Kind.POLICE), "Ayaan", "Siddiqui", "2014-09-17")
                .living("4 Mill Road", "EM3 2CD"));
  }

  @Test
  void theReviewerOfTheForceSeesWhoWorksWithTheChildAndWhomToCall() {
    Viewer reviewer = partnership.reviewer();
    List<OpenTo> open =
        access.reading(reviewer, () -> people.openTo(reviewer, List.of(atPolice))).get(atPolice);
    assertThat(open).hasSize(1);
    assertThat(open.getFirst().serviceName()).isEqualTo("Child protection plan");
    assertThat(open.getFirst().worker()).isEqualTo("Ama Boateng");
    assertThat(open.getFirst().organisationName()).isEqualTo(social.name());
  }

  @Test
  void theReviewerCannotAskByAnotherAgencysRecord() {
    Viewer reviewer = partnership.reviewer();
    Map<RecordId, List<OpenTo>> open =
        access.reading(reviewer, () -> people.openTo(reviewer, List.of(atSocial)));
    assertThat(open).isEmpty();
    assertThat(access.reading(reviewer, () -> people.cards(reviewer, List.of(atSocial, atPolice))))
        .extracting(card -> card.record())
        .containsExactly(atPolice);
  }

  @Test
  void anotherForcesReviewerAndEverybodyElseGetNothing() {
    Viewer officer = partnership.officer();
    Viewer school = partnership.responder(Kind.SCHOOL);
    Viewer referrer = partnership.viewer(Purpose.RAISE_CONCERN, Kind.SCHOOL, Role.REFERRER);
    Viewer administrator =
        partnership.viewer(Purpose.ADMINISTRATION, Kind.SOCIAL_CARE, Role.ADMINISTRATOR);
    Viewer elsewhere = partners.fresh().reviewer();
    for (Viewer viewer : List.of(officer, school, referrer, administrator, elsewhere)) {
      assertThat(access.reading(viewer, () -> people.openTo(viewer, List.of(atPolice, atSocial))))
          .as(viewer.name())
          .isEmpty();
    }
    for (Viewer viewer : List.of(school, referrer, administrator, elsewhere)) {
      assertThat(access.reading(viewer, () -> people.cards(viewer, List.of(atPolice, atSocial))))
          .as(viewer.name())
          .isEmpty();
    }
  }

  @Test
  void aSocialWorkerSeesEveryRecordOfAChildTheirServiceWorksWith() {
    Viewer worker = partnership.viewer(Purpose.CHILD_FILE, Kind.SOCIAL_CARE, Role.SOCIAL_WORKER);
    assertThat(access.reading(worker, () -> people.cards(worker, List.of(atPolice, atSocial))))
        .hasSize(2);
    RecordId stranger =
        keep(
            Given.child(partnership.of(Kind.POLICE), "Tomasz", "Nowak", "2011-01-30")
                .living("9 High Street", "EM5 1ZZ"));
    assertThat(access.reading(worker, () -> people.cards(worker, List.of(stranger)))).isEmpty();
  }

  @Test
  void nobodyButTheSystemSeesAKeyAndNobodyAtAllWithoutAViewer() {
    assertThat(count("people.agency_record")).isZero();
    Viewer manager = partnership.hubManager();
    assertThat(access.reading(manager, () -> count("people.block_key"))).isZero();
    assertThat(access.reading(manager, () -> count("people.agency_record"))).isEqualTo(2);
    assertThat(access.reading(loader, () -> count("people.block_key"))).isPositive();
  }

  @Test
  void aClosedServiceIsNoLongerOpen() {
    involve("CP", "2026-02-01", "2026-11-23");
    Viewer manager = partnership.hubManager();
    assertThat(access.reading(manager, () -> people.openTo(manager, List.of(atPolice))))
        .containsEntry(atPolice, List.of());
  }

  @Test
  void aLaterPeriodEndsTheOneBeforeIt() {
    involve("CP", "2026-06-01", null);
    involve("CP", "2026-04-01", "2026-05-01");
    List<String> periods =
        access.reading(
            loader,
            () ->
                jdbc.sql(
                        "select from_date || ' ' || coalesce(to_date::text, 'open') as period from people.involvement order by 1")
                    .query((row, n) -> row.getString("period"))
                    .list());
    assertThat(periods)
        .containsExactly("2026-02-01 2026-04-01", "2026-04-01 2026-05-01", "2026-06-01 open");
  }

  @Test
  void anAgencyCannotStateServicesForAnother() {
    Viewer school = partnership.responder(Kind.SCHOOL);
    assertThatThrownBy(() ->
            access.writing(
                school,
                () -> people.involve(school, List.of(involvement("CP", "2026-02-01", null)))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private RecordId keep(Given given) {
    Recognised recognised = access.writing(loader, () -> people.recognise(loader, given.record()));
    return recognised.record();
  }

  private void involve(String service, String from, @Nullable String to) {
    access.writing(loader, () -> people.involve(loader, List.of(involvement(service, from, to))));
  }

  private Involvement involvement(String service, String from, @Nullable String to) {
    return new Involvement(
        social.id(),
        atSocial,
        service,
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        "Ama Boateng",
        "01632 960001",
        "Assessment team",
        "EXTRACT");
  }

  private Integer count(String relation) {
    return jdbc.sql("select count(*) as n from " + relation)
        .query((row, n) -> row.getInt("n"))
        .single();
  }
}
