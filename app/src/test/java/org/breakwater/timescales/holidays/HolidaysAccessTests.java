package org.breakwater.timescales.holidays;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@BreakwaterTest
class HolidaysAccessTests {
  @Autowired MockMvc pages;
  @Autowired Partners partners;
  @Autowired ChangeHolidays change;

  @Test
  void aHubManagerMayNeitherLookNorAdd() throws Exception {
    var partnership = partners.fresh();
    var manager = partnership.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER);
    pages
        .perform(get("/admin/calendar").with(user(manager.username())))
        .andExpect(status().isForbidden());
    pages
        .perform(adding("9", "6", "2027").with(user(manager.username())))
        .andExpect(status().isForbidden());
    pages
        .perform(
            post("/admin/calendar/" + UUID.randomUUID() + "/withdraw")
                .param("year", "2027")
                .with(csrf())
                .with(user(manager.username())))
        .andExpect(status().isForbidden());
    assertThatThrownBy(() -> change.add(partnership.hubManager(), LocalDate.of(2027, 6, 9), "No"))
        .isInstanceOf(Access.NotPermitted.class);
  }

  @Test
  void anAdministratorLooksAndAddsAndIsToldWhatIsWrong() throws Exception {
    var administrator = partners.fresh().person(Kind.SOCIAL_CARE, Role.ADMINISTRATOR);
    pages
        .perform(get("/admin/calendar").with(user(administrator.username())))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Monday 28 December 2026")));
    pages
        .perform(adding("9", "6", "2027").with(user(administrator.username())))
        .andExpect(redirectedUrl("/admin/calendar?year=2027&moved=0"));
    pages
        .perform(get("/admin/calendar?year=2027&moved=0").with(user(administrator.username())))
        .andExpect(content().string(containsString("0 open clocks moved")))
        .andExpect(content().string(containsString("Wednesday 9 June 2027")));
    pages
        .perform(adding("9", "6", "2027").with(user(administrator.username())))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("This day has been added already")));
    pages
        .perform(adding("25", "12", "2026").with(user(administrator.username())))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content().string(containsString("This day is a weekend or bank holiday already")));
  }

  @Test
  void anAdministratorCannotTakeOutAnotherPartnershipsDay() throws Exception {
    var here = partners.fresh().person(Kind.SOCIAL_CARE, Role.ADMINISTRATOR);
    var there = partners.fresh().person(Kind.SOCIAL_CARE, Role.ADMINISTRATOR);
    pages.perform(adding("9", "6", "2027").with(user(there.username())));
    String page =
        pages
            .perform(get("/admin/calendar?year=2027").with(user(there.username())))
            .andReturn()
            .getResponse()
            .getContentAsString();
    var link = java.util.regex.Pattern.compile("/admin/calendar/[0-9a-f-]+/withdraw").matcher(page);
    org.assertj.core.api.Assertions.assertThat(link.find()).isTrue();
    pages
        .perform(post(link.group()).param("year", "2027").with(csrf()).with(user(here.username())))
        .andExpect(status().isNotFound());
    pages
        .perform(post(link.group()).param("year", "2027").with(csrf()).with(user(there.username())))
        .andExpect(redirectedUrl("/admin/calendar?year=2027&moved=0"));
  }

  private static MockHttpServletRequestBuilder adding(String day, String month, String year) {
    return post("/admin/calendar")
        .param("dayDay", day)
        .param("dayMonth", month)
        .param("dayYear", year)
        .param("reason", "A wedding")
        .with(csrf());
  }
}
