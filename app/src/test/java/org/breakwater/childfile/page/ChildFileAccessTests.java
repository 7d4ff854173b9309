package org.breakwater.childfile.page;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.breakwater.childfile.page.ChildGiven.Child;
import org.breakwater.frontdoor.FrontDoor;
import org.breakwater.people.PersonIndex;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BreakwaterTest
class ChildFileAccessTests {
  @Autowired MockMvc pages;
  @Autowired Partners partners;
  @Autowired Access access;
  @Autowired PersonIndex people;
  @Autowired FrontDoor frontDoor;
  @Autowired GivenClock clock;

  Child child;

  @BeforeEach
  void begin() {
    clock.set(GivenClock.START);
    child = new ChildGiven(access, people, frontDoor).in(partners.fresh());
  }

  @ParameterizedTest
  @CsvSource({
    "POLICE, POLICE_OFFICER",
    "POLICE, POLICE_REVIEWER",
    "SCHOOL, AGENCY_RESPONDER",
    "SCHOOL, REFERRER",
    "SOCIAL_CARE, AUDITOR",
    "SOCIAL_CARE, ADMINISTRATOR"
  })
  void whoDoesNotNeedFilesIsRefused(Kind kind, Role role) throws Exception {
    refused(child.partnership().person(kind, role), 403);
    tracedAs(child.partnership(), "SEE_CHILD_FILE");
  }

  @Test
  void aSocialWorkerOfAnOrganisationThatDoesNotWorkWithTheChildFindsNothing() throws Exception {
    refused(child.partnership().person(Kind.YOUTH_JUSTICE, Role.SOCIAL_WORKER), 404);
    tracedAs(child.partnership(), child.records().getFirst().person().value().toString());
  }

  @Test
  void anotherPartnershipFindsNothing() throws Exception {
    var elsewhere = partners.fresh();
    refused(elsewhere.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER), 404);
    tracedAs(elsewhere, child.records().getFirst().person().value().toString());
  }

  @Test
  void whatDoesNotExistLooksTheSame() throws Exception {
    Staff manager = child.partnership().person(Kind.SOCIAL_CARE, Role.HUB_MANAGER);
    pages
        .perform(get("/children/" + UUID.randomUUID()).with(user(manager.username())))
        .andExpect(status().isNotFound());
    pages
        .perform(get("/children/none").with(user(manager.username())))
        .andExpect(status().is4xxClientError());
  }

  @Test
  void whoIsNotSignedInIsSentToSignIn() throws Exception {
    pages.perform(get(child.page())).andExpect(status().is3xxRedirection());
  }

  private void refused(Staff staff, int status) throws Exception {
    pages
        .perform(get(child.page()).with(user(staff.username())))
        .andExpect(status().is(status))
        .andExpect(content().string(Matchers.not(containsString("Siddiqui"))));
  }

  private void tracedAs(Partners.Partnership partnership, String words) throws Exception {
    Staff auditor = partnership.person(Kind.SOCIAL_CARE, Role.AUDITOR);
    pages
        .perform(get("/audit").param("act", "REFUSED").with(user(auditor.username())))
        .andExpect(content().string(containsString(words)));
  }
}
