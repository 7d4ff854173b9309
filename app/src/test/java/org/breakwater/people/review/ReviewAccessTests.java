package org.breakwater.people.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.breakwater.people.Given;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.Recognised;
import org.breakwater.people.matching.KnownRecords;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@BreakwaterTest
class ReviewAccessTests {
  @Autowired MockMvc web;
  @Autowired Access access;
  @Autowired Partners partners;
  @Autowired PersonIndex people;
  @Autowired KnownRecords known;
  @Autowired JdbcClient jdbc;

  Partners.Partnership partnership;
  Viewer manager;
  String managerName;
  Recognised first;
  Recognised second;
  UUID match;

  @BeforeEach
  void begin() {
    partnership = partners.fresh();
    manager = partnership.hubManager();
    managerName = partnership.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER).username();
    first =
        tell(
            Given.child(partnership.of(Kind.SCHOOL), "Leila", "Haddad", "2012-10-11")
                .known("S1")
                .living("8 Canal Side", "EM4 4DD"));
    second =
        tell(
            Given.child(partnership.of(Kind.SCHOOL), "Leila", "Haddad", "2012-10-11")
                .known("S2")
                .living("8 Canal Side", "EM4 4DD"));
    match =
        access.reading(
            manager,
            () ->
                jdbc.sql("select id from people.possible_match where state = 'OPEN'")
                    .query((row, n) -> row.getObject("id", UUID.class))
                    .single());
  }

  @Test
  void theHubSeesTheQueueAndThePair() throws Exception {
    web.perform(get("/people/review?waits=nothing").with(user(managerName)))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Leila Haddad")));
    web.perform(get("/people/review/" + match).with(user(managerName)))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("another number (S1)")))
        .andExpect(content().string(Matchers.containsString("How the score came about")));
  }

  @Test
  void nobodyElseDoes() throws Exception {
    for (String username :
        List.of(
            partnership.person(Kind.POLICE, Role.POLICE_OFFICER).username(),
            partnership.person(Kind.POLICE, Role.POLICE_REVIEWER).username(),
            partnership.person(Kind.SCHOOL, Role.AGENCY_RESPONDER).username(),
            partnership.person(Kind.SOCIAL_CARE, Role.SOCIAL_WORKER).username(),
            partnership.person(Kind.SOCIAL_CARE, Role.ADMINISTRATOR).username())) {
      web.perform(get("/people/review").with(user(username))).andExpect(status().isForbidden());
      web.perform(get("/people/review/" + match).with(user(username)))
          .andExpect(status().isForbidden());
      web.perform(
              post("/people/review/" + match)
                  .with(user(username))
                  .with(csrf())
                  .param("decision", "same")
                  .param("why", "x")
                  .param("version", "1"))
          .andExpect(status().isForbidden());
    }
    String elsewhere = partners.fresh().person(Kind.SOCIAL_CARE, Role.HUB_MANAGER).username();
    web.perform(get("/people/review/" + match).with(user(elsewhere)))
        .andExpect(status().isNotFound());
    web.perform(get("/people/review").with(user(elsewhere)))
        .andExpect(content().string(Matchers.not(Matchers.containsString("Haddad"))));
    web.perform(get("/people/review")).andExpect(status().is3xxRedirection());
    assertThat(people(first)).isNotEqualTo(people(second));
  }

  @Test
  void onePersonThenUndone() throws Exception {
    decide("same", "The school held her twice", "1")
        .andExpect(redirectedUrlPattern("/people/review/*"));
    assertThat(people(first)).isEqualTo(people(second));
    String page =
        web.perform(get("/people/review/" + match).with(user(managerName)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("Same person", "The school held her twice", "Undo this decision");
    String undo = page.replaceAll("(?s).*action=\"(/people/changes/[^\"]+/undo)\".*", "$1");
    web.perform(post(undo).with(user(managerName)).with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(people(first)).isNotEqualTo(people(second));
  }

  @Test
  void differentPeopleAreNotAskedAboutAgain() throws Exception {
    decide("different", "Two cousins", "1").andExpect(status().is3xxRedirection());
    tell(
        Given.child(partnership.of(Kind.SCHOOL), "Leila", "Haddad", "2012-10-11")
            .known("S2")
            .living("9 Canal Side", "EM4 4DD"));
    web.perform(get("/people/review").with(user(managerName)))
        .andExpect(content().string(Matchers.containsString("No question waits")));
  }

  @Test
  void aReasonIsAskedForAndTheLaterOfTwoAnswersKeepsItsWords() throws Exception {
    decide("same", "", "1")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("Enter your reason")));
    decide("same", "First", "1").andExpect(status().is3xxRedirection());
    decide("different", "My long considered reason", "1")
        .andExpect(status().isConflict())
        .andExpect(content().string(Matchers.containsString("My long considered reason")));
  }

  private org.springframework.test.web.servlet.ResultActions decide(
      String decision, String why, String version) throws Exception {
    return web.perform(
        post("/people/review/" + match)
            .with(user(managerName))
            .with(csrf())
            .param("decision", decision)
            .param("why", why)
            .param("version", version));
  }

  private Recognised tell(Given given) {
    return access.writing(manager, () -> people.recognise(manager, given.record()));
  }

  private Object people(Recognised one) {
    return access
        .reading(manager, () -> known.byId(manager.partnership(), List.of(one.record())))
        .getFirst()
        .person();
  }
}
