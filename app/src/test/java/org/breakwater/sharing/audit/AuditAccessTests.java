package org.breakwater.sharing.audit;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BreakwaterTest
class AuditAccessTests {
  @Autowired MockMvc pages;
  @Autowired Partners partners;

  @Test
  void anAuditorReadsTheTrailAndLeavesALine() throws Exception {
    var auditor = partners.fresh().person(Kind.SOCIAL_CARE, Role.AUDITOR);
    pages.perform(get("/audit").with(user(auditor.username()))).andExpect(status().isOk());
    pages
        .perform(get("/audit").with(user(auditor.username())))
        .andExpect(content().string(Matchers.containsString("reading the audit trail")));
  }

  @Test
  void aManagerMayNot() throws Exception {
    var manager = partners.fresh().person(Kind.SOCIAL_CARE, Role.HUB_MANAGER);
    pages.perform(get("/audit").with(user(manager.username()))).andExpect(status().isForbidden());
  }

  @Test
  void anAuditorOfAnotherPartnershipSeesNothingOfThisOne() throws Exception {
    var here = partners.fresh();
    var manager = here.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER);
    pages.perform(get("/audit").with(user(manager.username()))).andExpect(status().isForbidden());
    var elsewhere = partners.fresh().person(Kind.SOCIAL_CARE, Role.AUDITOR);
    pages
        .perform(get("/audit").param("act", "REFUSED").with(user(elsewhere.username())))
        .andExpect(content().string(Matchers.containsString("No line fits")));
  }
}
