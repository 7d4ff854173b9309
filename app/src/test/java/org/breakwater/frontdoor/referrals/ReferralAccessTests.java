package org.breakwater.frontdoor.referrals;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.breakwater.frontdoor.FrontDoor;
import org.breakwater.frontdoor.Received;
import org.breakwater.frontdoor.receiving.Given;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BreakwaterTest
class ReferralAccessTests {
  @Autowired MockMvc pages;
  @Autowired Partners partners;
  @Autowired FrontDoor door;

  @Test
  void anAuditorAnAdministratorAndAnOfficerDoNotRefer() throws Exception {
    var here = partners.fresh();
    for (String other :
        List.of(
            here.person(Kind.POLICE, Role.POLICE_OFFICER).username(),
            here.person(Kind.SOCIAL_CARE, Role.AUDITOR).username(),
            here.person(Kind.SOCIAL_CARE, Role.ADMINISTRATOR).username())) {
      pages.perform(get("/referrals").with(user(other))).andExpect(status().isForbidden());
      pages.perform(get("/referrals/new").with(user(other))).andExpect(status().isForbidden());
    }
  }

  @Test
  void aReferralIsReadByItsAuthorOnly() throws Exception {
    var here = partners.fresh();
    var author = here.viewer(Purpose.RAISE_CONCERN, Kind.SCHOOL, Role.REFERRER);
    var receipt =
        ((Received.New)
                door.receive(
                    author,
                    Given.referral(null, Given.child("Wyn", "Hale", LocalDate.of(2014, 7, 7)))))
            .receipt();
    String page = "/referrals/" + receipt.contact().value();
    pages
        .perform(get(page).with(user(here.person(Kind.SCHOOL, Role.REFERRER).username())))
        .andExpect(status().isOk());
    for (String other :
        List.of(
            here.person(Kind.SCHOOL, Role.AGENCY_RESPONDER).username(),
            here.person(Kind.HOUSING, Role.REFERRER).username(),
            here.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER).username(),
            partners.fresh().person(Kind.SCHOOL, Role.REFERRER).username())) {
      pages.perform(get(page).with(user(other))).andExpect(status().isNotFound());
    }
  }
}
