package org.breakwater.frontdoor.referrals;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@BreakwaterTest
class ReferralTests {
  @Autowired MockMvc pages;
  @Autowired Partners partners;

  @Test
  void aYouthWorkerRefersAndFollows() throws Exception {
    var worker = partners.fresh().person(Kind.YOUTH_JUSTICE, Role.REFERRER).username();
    pages
        .perform(get("/referrals/new").with(user(worker)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("What is the impact of this on the child")));
    pages
        .perform(written("check", "2026-11").with(user(worker)).with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("% of what helps is there")));
    pages
        .perform(written("send", "2026-11").with(user(worker)).with(csrf()))
        .andExpect(redirectedUrlPattern("/referrals/*?sent=yes"));
    pages
        .perform(get("/referrals").with(user(worker)))
        .andExpect(content().string(containsString("Vik Osei")))
        .andExpect(content().string(containsString("Red")));
  }

  @Test
  void anOldFormIsNotTakenAndItsWordsAreKept() throws Exception {
    var worker = partners.fresh().person(Kind.YOUTH_JUSTICE, Role.REFERRER).username();
    pages
        .perform(written("send", "2019-01").with(user(worker)).with(csrf()))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("replaced by a newer one")))
        .andExpect(content().string(containsString("value=\"Vik\"")))
        .andExpect(content().string(containsString("name=\"version\" value=\"2026-11\"")));
  }

  private static MockHttpServletRequestBuilder written(String button, String version) {
    return post("/referrals/new")
        .param("do", button)
        .param("version", version)
        .param("child1Given", "Vik")
        .param("child1Family", "Osei")
        .param("safeNow", "false")
        .param("impact", "Sleeps in the park")
        .param("concern", "Beaten by older boys he sells for");
  }
}
