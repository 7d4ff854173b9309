package org.breakwater.people.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.breakwater.people.Given;
import org.breakwater.people.Involvement;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.PersonQuery;
import org.breakwater.people.Recognised;
import org.breakwater.people.SearchHit;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@BreakwaterTest
class SearchAccessTests {
  @Autowired MockMvc web;
  @Autowired Access access;
  @Autowired Partners partners;
  @Autowired PersonIndex people;
  @Autowired JdbcClient jdbc;

  Partners.Partnership partnership;
  Viewer manager;
  Viewer loader;
  String managerName;
  Recognised child;

  @BeforeEach
  void begin() {
    partnership = partners.fresh();
    manager = partnership.hubManager();
    managerName = partnership.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER).username();
    loader = access.system(partnership.id(), Role.SYSTEM_LOADER, Purpose.IMPORT);
    child =
        tell(
            Given.child(partnership.of(Kind.HEALTH_TRUST), "Katarzyna", "Wiśniewska", "2015-03-09")
                .known("H77")
                .living("22 Bridge Street", "EM8 1AB")
                .numbered("NHS", "943 476 5919"));
    tell(
        Given.child(partnership.of(Kind.SCHOOL), "Tomasz", "Nowak", "2011-01-30")
            .known("S5")
            .living("9 High Street", "EM5 1ZZ"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Katarzyna Wiśniewska",
        "katarzyna wisniewska",
        "Wisniewska Katarzyna",
        "Katarzina Wisniewska",
        "Wisniewska",
        "943 476 5919",
        "9434765919",
        "H77"
      })
  void foundWhateverTheSpelling(String words) {
    List<SearchHit> hits = search(manager, words, null, null);
    assertThat(hits).extracting(hit -> hit.card().person()).containsExactly(child.person());
    assertThat(hits.getFirst().why()).isNotEmpty();
  }

  @Test
  void foundByBirthdayAndHomeWithoutAName() {
    assertThat(search(manager, "", LocalDate.parse("2015-03-09"), "em81ab")).hasSize(1);
    assertThat(search(manager, "Katarzyna", LocalDate.parse("2015-09-03"), null).getFirst().why())
        .contains("date of birth with day and month swapped");
  }

  @Test
  void thePageSaysWhomToCallAndNothingFoundIsSaidKindly() throws Exception {
    access.writing(
        loader,
        () -> {
          Recognised own =
              people.recognise(
                  loader,
                  Given.child(
                          partnership.of(Kind.SOCIAL_CARE), "Katarzyna", "Wiśniewska", "2015-03-09")
                      .known("C1")
                      .living("22 Bridge Street", "EM8 1AB")
                      .record());
          people.involve(
              loader,
              List.of(
                  new Involvement(
                      partnership.of(Kind.SOCIAL_CARE).id(),
                      own.record(),
                      "CIN",
                      LocalDate.parse("2026-01-05"),
                      null,
                      "Ama Boateng",
                      "01632 960001",
                      null,
                      "EXTRACT")));
        });
    web.perform(get("/people/search").param("words", "wisniewska").with(user(managerName)))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Child in need")))
        .andExpect(content().string(Matchers.containsString("Ama Boateng")));
    web.perform(get("/people/search").param("words", "Zebedee Quux").with(user(managerName)))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Nobody found")));
    web.perform(get("/people/search").with(user(managerName))).andExpect(status().isOk());
    web.perform(get("/people/search").param("words", " ").with(user(managerName)))
        .andExpect(status().isUnprocessableContent());
    web.perform(
            get("/people/search")
                .param("words", "a")
                .param("bornDay", "31")
                .param("bornMonth", "2")
                .param("bornYear", "2015")
                .with(user(managerName)))
        .andExpect(status().isUnprocessableContent());
  }

  @Test
  void whoMayNotSearch() throws Exception {
    for (String username :
        List.of(
            partnership.person(Kind.POLICE, Role.POLICE_OFFICER).username(),
            partnership.person(Kind.POLICE, Role.POLICE_REVIEWER).username(),
            partnership.person(Kind.SCHOOL, Role.AGENCY_RESPONDER).username(),
            partnership.person(Kind.SOCIAL_CARE, Role.ADMINISTRATOR).username())) {
      web.perform(get("/people/search").param("words", "Nowak").with(user(username)))
          .andExpect(status().isForbidden());
    }
    Viewer elsewhere = partners.fresh().hubManager();
    assertThat(search(elsewhere, "Nowak", null, null)).isEmpty();
    web.perform(get("/people/search").param("words", "Nowak"))
        .andExpect(status().is3xxRedirection());
  }

  @Test
  void aSocialWorkerFindsOnlyChildrenTheirServiceKnows() {
    Viewer worker = partnership.viewer(Purpose.CHILD_FILE, Kind.SOCIAL_CARE, Role.SOCIAL_WORKER);
    assertThat(search(worker, "Nowak", null, null)).isEmpty();
    assertThat(search(worker, "943 476 5919", null, null)).isEmpty();
  }

  @Test
  void theSearchIsTracedWithItsWords() {
    search(manager, "Nowak", null, "EM5 1ZZ");
    Viewer system = access.system(partnership.id(), Role.SYSTEM_CLOCK, Purpose.AUDIT);
    assertThat(
            access.reading(
                system,
                () ->
                    jdbc.sql("select detail from sharing.audit where act = 'SEARCH'")
                        .query((row, n) -> row.getString("detail"))
                        .list()))
        .containsExactly("searched for \"Nowak\", postcode EM5 1ZZ; found 1");
  }

  private List<SearchHit> search(
      Viewer viewer,
      String words,
      @org.jspecify.annotations.Nullable LocalDate born,
      @org.jspecify.annotations.Nullable String postcode) {
    return access.reading(
        viewer, () -> people.search(viewer, new PersonQuery(words, born, postcode, 10)));
  }

  private Recognised tell(Given given) {
    return access.writing(manager, () -> people.recognise(manager, given.record()));
  }
}
