package org.breakwater.frontdoor.police;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.breakwater.frontdoor.FrontDoor;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.Received;
import org.breakwater.frontdoor.receiving.Given;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BreakwaterTest
class PoliceNoticeAccessTests {
  @Autowired MockMvc pages;
  @Autowired Partners partners;
  @Autowired FrontDoor door;

  @Test
  void onlyThePoliceRaiseNotices() throws Exception {
    var here = partners.fresh();
    for (String other :
        List.of(
            here.person(Kind.SCHOOL, Role.REFERRER).username(),
            here.person(Kind.HEALTH_TRUST, Role.AGENCY_RESPONDER).username(),
            here.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER).username(),
            here.person(Kind.SOCIAL_CARE, Role.ADMINISTRATOR).username())) {
      for (String page : List.of("/notices", "/notices/new")) {
        pages.perform(get(page).with(user(other))).andExpect(status().isForbidden());
      }
      pages
          .perform(
              post("/notices/new")
                  .param("version", "1")
                  .param("do", "send")
                  .param("child1Given", "Una")
                  .param("concern", "x")
                  .with(user(other))
                  .with(csrf()))
          .andExpect(status().isForbidden());
    }
    pages.perform(get("/notices/new")).andExpect(status().is3xxRedirection());
  }

  @Test
  void anOfficerReadsTheirOwnAndNobodyElses() throws Exception {
    var here = partners.fresh();
    var elsewhere = partners.fresh();
    var receipt =
        ((Received.New)
                door.receive(
                    here.officer(),
                    Given.police(
                        null,
                        Grade.RED,
                        List.of(),
                        Given.child("Una", "Day", LocalDate.of(2020, 1, 2)))))
            .receipt();
    String page = "/notices/" + receipt.contact().value();
    pages
        .perform(get(page).with(user(here.person(Kind.POLICE, Role.POLICE_OFFICER).username())))
        .andExpect(status().isOk());
    pages
        .perform(get(page).with(user(here.person(Kind.POLICE, Role.POLICE_REVIEWER).username())))
        .andExpect(status().isNotFound());
    pages
        .perform(
            get(page).with(user(elsewhere.person(Kind.POLICE, Role.POLICE_OFFICER).username())))
        .andExpect(status().isNotFound());
    pages
        .perform(get(page).with(user(here.person(Kind.SCHOOL, Role.REFERRER).username())))
        .andExpect(status().isForbidden());
  }
}
