package org.breakwater.timescales.settings;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@BreakwaterTest
class SettingsAccessTests {
  @Autowired MockMvc pages;
  @Autowired Partners partners;
  @Autowired GivenClock clock;

  @BeforeEach
  void monday() {
    clock.set(GivenClock.START);
  }

  @Test
  void aHubManagerMayNeitherLookNorSet() throws Exception {
    var manager = partners.fresh().person(Kind.SOCIAL_CARE, Role.HUB_MANAGER);
    pages
        .perform(get("/admin/timescales").with(user(manager.username())))
        .andExpect(status().isForbidden());
    pages
        .perform(figure("T006", "12").with(user(manager.username())))
        .andExpect(status().isForbidden());
    pages
        .perform(
            post("/admin/timescales/hours")
                .param("monday", "9:00 to 17:00")
                .with(csrf())
                .with(user(manager.username())))
        .andExpect(status().isForbidden());
  }

  @Test
  void anAdministratorSetsTheirOwnPartnershipsOnly() throws Exception {
    var here = partners.fresh().person(Kind.SOCIAL_CARE, Role.ADMINISTRATOR);
    var there = partners.fresh().person(Kind.SOCIAL_CARE, Role.ADMINISTRATOR);
    pages
        .perform(figure("T006", "12").with(user(here.username())))
        .andExpect(redirectedUrl("/admin/timescales?saved=true"));
    pages
        .perform(get("/admin/timescales").with(user(here.username())))
        .andExpect(content().string(containsString("12 hours")));
    pages
        .perform(get("/admin/timescales").with(user(there.username())))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("12 hours"))));
  }

  @Test
  void whatIsWrongIsSaid() throws Exception {
    var administrator = partners.fresh().person(Kind.SOCIAL_CARE, Role.ADMINISTRATOR);
    pages
        .perform(figure("T055", "90").with(user(administrator.username())))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Choose a timescale")));
    pages
        .perform(hours("nine till five").with(user(administrator.username())))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Hours must be like 9:00 to 17:00")));
    pages
        .perform(hours("").with(user(administrator.username())))
        .andExpect(content().string(containsString("Enter the hours of at least one day")));
    pages
        .perform(hours("8:30 to 18:00").with(user(administrator.username())))
        .andExpect(redirectedUrl("/admin/timescales?saved=true"));
    pages
        .perform(get("/admin/timescales").with(user(administrator.username())))
        .andExpect(content().string(containsString("8:30 to 18:00")));
  }

  private static MockHttpServletRequestBuilder figure(String timescale, String amount) {
    return post("/admin/timescales")
        .param("timescale", timescale)
        .param("amount", amount)
        .param("unit", "H")
        .param("fromDay", "23")
        .param("fromMonth", "11")
        .param("fromYear", "2026")
        .param("reason", "Hub procedures")
        .with(csrf());
  }

  private static MockHttpServletRequestBuilder hours(String monday) {
    return post("/admin/timescales/hours")
        .param("monday", monday)
        .param("openFromDay", "23")
        .param("openFromMonth", "11")
        .param("openFromYear", "2026")
        .with(csrf());
  }
}
