package org.breakwater.sharing.drafts;

import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BreakwaterTest
class DraftAccessTests {
  @Autowired MockMvc pages;
  @Autowired Partners partners;

  @Test
  void aPersonFindsTheirOwnDraftUntilItIsForgotten() throws Exception {
    var officer = user(partners.fresh().person(Kind.POLICE, Role.POLICE_OFFICER).username());
    pages.perform(get("/drafts/notice-new").with(officer)).andExpect(status().isNoContent());
    pages
        .perform(
            post("/drafts/notice-new")
                .param("concern", "Bruise & \"silence\"")
                .param("tags", "NEGLECT", "MISSING")
                .with(officer)
                .with(csrf()))
        .andExpect(status().isNoContent());
    pages
        .perform(get("/drafts/notice-new").with(officer))
        .andExpect(status().isOk())
        .andExpect(
            jsonPath("$.fields", is("concern=Bruise+%26+%22silence%22&tags=NEGLECT&tags=MISSING")));
    pages
        .perform(delete("/drafts/notice-new").with(officer).with(csrf()))
        .andExpect(status().isNoContent());
    pages.perform(get("/drafts/notice-new").with(officer)).andExpect(status().isNoContent());
  }

  @Test
  void aColleagueOfTheSameOrganisationDoesNot() throws Exception {
    var here = partners.fresh();
    var writer = user(here.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER).username());
    var colleague = user(here.person(Kind.SOCIAL_CARE, Role.HUB_PRACTITIONER).username());
    pages.perform(post("/drafts/decision-1").param("a", "b").with(writer).with(csrf()));
    pages.perform(get("/drafts/decision-1").with(colleague)).andExpect(status().isNoContent());
  }

  @Test
  void nobodyKeepsADraftWithoutSigningInOrWithoutTheToken() throws Exception {
    var officer = user(partners.fresh().person(Kind.POLICE, Role.POLICE_OFFICER).username());
    pages.perform(get("/drafts/notice-new")).andExpect(status().is3xxRedirection());
    pages
        .perform(post("/drafts/notice-new").param("a", "b").with(officer))
        .andExpect(status().is3xxRedirection());
    pages.perform(get("/drafts/notice-new").with(officer)).andExpect(status().isNoContent());
  }

  @Test
  void aDraftAsLongAsABookIsRefused() throws Exception {
    var officer = user(partners.fresh().person(Kind.POLICE, Role.POLICE_OFFICER).username());
    pages
        .perform(
            post("/drafts/notice-new")
                .param("concern", "x".repeat(500_000))
                .with(officer)
                .with(csrf()))
        .andExpect(status().is(413));
  }
}
