package org.breakwater.people.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.breakwater.people.Given;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.Recognised;
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
import org.springframework.test.web.servlet.MockMvc;

@BreakwaterTest
class RecordsAccessTests {
  @Autowired MockMvc web;
  @Autowired Access access;
  @Autowired Partners partners;
  @Autowired PersonIndex people;

  Partners.Partnership partnership;
  Viewer manager;
  String managerName;
  Recognised first;
  Recognised second;

  @BeforeEach
  void begin() {
    partnership = partners.fresh();
    manager = partnership.hubManager();
    managerName = partnership.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER).username();
    first =
        tell(
            Given.child(partnership.of(Kind.SCHOOL), "Dwayne", "Campbell", "2010-04-04")
                .known("S1")
                .living("5 Elm Row", "EM6 6FF"));
    second =
        tell(
            Given.child(partnership.of(Kind.HEALTH_TRUST), "Dwayne", "Campbell", "2010-04-04")
                .known("H1")
                .living("5 Elm Row", "EM6 6FF"));
  }

  @Test
  void theHubSplitsAndUndoes() throws Exception {
    String page = "/people/" + first.person().value() + "/records";
    web.perform(get(page).with(user(managerName)))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Health trust")));
    split(managerName, "").andExpect(status().isUnprocessableContent());
    split(managerName, "Not him").andExpect(status().is3xxRedirection());
    assertThat(records()).containsExactly(first.record());
    String shown =
        web.perform(get(page).with(user(managerName)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(shown).contains("Records split out to another person", "Not him");
    String undo = shown.replaceAll("(?s).*action=\"(/people/changes/[^\"]+/undo)\".*", "$1");
    web.perform(post(undo).with(user(managerName)).with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(records()).hasSize(2);
  }

  @Test
  void nobodyElseMay() throws Exception {
    String page = "/people/" + first.person().value() + "/records";
    for (String username :
        List.of(
            partnership.person(Kind.POLICE, Role.POLICE_OFFICER).username(),
            partnership.person(Kind.POLICE, Role.POLICE_REVIEWER).username(),
            partnership.person(Kind.SCHOOL, Role.AGENCY_RESPONDER).username(),
            partnership.person(Kind.SOCIAL_CARE, Role.AUDITOR).username())) {
      web.perform(get(page).with(user(username))).andExpect(status().isForbidden());
      split(username, "No").andExpect(status().isForbidden());
      web.perform(
              post("/people/changes/" + first.record().value() + "/undo")
                  .with(user(username))
                  .with(csrf()))
          .andExpect(status().isForbidden());
    }
    String elsewhere = partners.fresh().person(Kind.SOCIAL_CARE, Role.HUB_MANAGER).username();
    web.perform(get(page).with(user(elsewhere))).andExpect(status().isNotFound());
    split(elsewhere, "No").andExpect(status().isNotFound());
    web.perform(
            post("/people/changes/" + first.record().value() + "/undo")
                .with(user(elsewhere))
                .with(csrf()))
        .andExpect(status().isNotFound());
    assertThat(records()).hasSize(2);
  }

  private org.springframework.test.web.servlet.ResultActions split(String username, String why)
      throws Exception {
    return web.perform(
        post("/people/" + first.person().value() + "/records")
            .with(user(username))
            .with(csrf())
            .param("records", second.record().value().toString())
            .param("why", why));
  }

  private List<org.breakwater.people.RecordId> records() {
    return access.reading(manager, () -> people.recordsOf(manager, first.person()));
  }

  private Recognised tell(Given given) {
    return access.writing(manager, () -> people.recognise(manager, given.record()));
  }
}
