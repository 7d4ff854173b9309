package org.breakwater.timescales.catalogue;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.breakwater.testing.Partners.Partnership;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@BreakwaterTest
class CatalogueAccessTests {
  @Autowired MockMvc pages;
  @Autowired Partners partners;
  @Autowired Access access;
  @Autowired JdbcClient jdbc;

  @Test
  void nobodySignedInIsSentToSignIn() throws Exception {
    pages.perform(get("/timescales")).andExpect(status().is3xxRedirection());
  }

  @Test
  void anybodySignedInReadsItAndMayFilter() throws Exception {
    var officer = partners.fresh().person(Kind.POLICE, Role.POLICE_OFFICER);
    pages
        .perform(get("/timescales").with(user(officer.username())))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("15 working days (England and Wales)")))
        .andExpect(content().string(containsString("198 timescales, 102 still to be checked")));
    pages
        .perform(get("/timescales?group=SEND&tier=regulation").with(user(officer.username())))
        .andExpect(content().string(containsString("EHC final plan")))
        .andExpect(content().string(not(containsString("First core group"))));
  }

  @Test
  void ownFiguresAreShownToTheirOwnPartnershipOnly() throws Exception {
    var here = partners.fresh();
    access.writing(
        here.hubManager(),
        () ->
            jdbc.sql(
                    """
                    insert into timescales.rule_setting
                      (partnership_id, timescale, effective_from, amount, unit, reason, set_by)
                    values (:partnership, 'T006', :from, 23, 'H', 'Local procedure', 0)
                    """)
                .param("partnership", here.id().value())
                .param("from", LocalDate.of(2026, 1, 1))
                .update());
    pages.perform(page(here)).andExpect(content().string(containsString("Here: 23 hours")));
    pages
        .perform(page(partners.fresh()))
        .andExpect(content().string(not(containsString("Here: 23 hours"))));
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder page(
      Partnership partnership) {
    var officer = partnership.person(Kind.POLICE, Role.POLICE_OFFICER);
    return get("/timescales").with(user(officer.username()));
  }
}
