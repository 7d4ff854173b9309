package org.breakwater.childfile.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.breakwater.childfile.page.ChildGiven.Child;
import org.breakwater.frontdoor.FrontDoor;
import org.breakwater.people.PersonIndex;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BreakwaterTest
class ChildFileTests {
  @Autowired MockMvc pages;
  @Autowired Partners partners;
  @Autowired GivenClock clock;
  @Autowired Access access;
  @Autowired PersonIndex people;
  @Autowired FrontDoor frontDoor;

  Child child;
  String manager;

  @BeforeEach
  void begin() {
    clock.set(GivenClock.START);
    child = new ChildGiven(access, people, frontDoor).in(partners.fresh());
    manager = child.partnership().person(Kind.SOCIAL_CARE, Role.HUB_MANAGER).username();
  }

  @Test
  void saysWhoTheChildIsAndWhomToCall() throws Exception {
    String page = read(manager, child.page());
    assertThat(page)
        .contains("Ayaan Siddiqui", "17 September 2014", "12 years", "943 476 5919")
        .contains("Open: Child protection plan", "Ama Boateng", "01632 960001")
        .contains("href=\"tel:01632960001\"", "Safeguarding and Support 2", "14 September 2026");
  }

  @Test
  void showsTheHouseholdWithTheRelationAndEachAgencysRecordWithTheReason() throws Exception {
    assertThat(read(manager, child.page()))
        .contains("Farzana Siddiqui", "mother", "37 years")
        .contains("Recognised without doubt", "The first record of this person", "P7", "N3")
        .contains("4 Mill Road");
  }

  @Test
  void saysWhetherANumbersOwnCheckHolds() throws Exception {
    assertThat(read(manager, child.page())).contains("Check holds", "Check fails");
  }

  @Test
  void theTimelineIsNewestFirstWithSourceGradeOutcomeAndClock() throws Exception {
    String page = read(manager, child.page());
    assertThat(page)
        .containsSubsequence(
            "Police notice: domestic abuse",
            "Began: child protection plan",
            "Decided: strategy discussion (level 4)",
            "10 September 2026 at 4:30pm",
            "Referral: neglect");
    assertThat(page).contains("Clocks running", "left").doesNotContain("No clock runs");
  }

  @Test
  void theTimelineCanBeNarrowedToOneAgencyOrKind() throws Exception {
    String police = child.partnership().of(Kind.POLICE).name();
    assertThat(read(manager, child.page() + "?agency=" + police))
        .contains("Showing 1 of 4", "Police notice: domestic abuse")
        .doesNotContain("Referral: neglect");
    assertThat(read(manager, child.page() + "?kind=DECISION"))
        .contains("Showing 1 of 4", "Decided: strategy discussion");
    assertThat(read(manager, child.page() + "?kind=NOTHING"))
        .contains("Nothing fits these filters");
  }

  @Test
  void aSocialWorkerWhoseOrganisationWorksWithTheChildReadsTheFile() throws Exception {
    String worker = child.partnership().person(Kind.SOCIAL_CARE, Role.SOCIAL_WORKER).username();
    assertThat(read(worker, child.page())).contains("Ayaan Siddiqui", "Ama Boateng", "P7");
  }

  @Test
  void oneReadingLeavesOneLine() throws Exception {
    read(manager, child.page());
    var auditor = child.partnership().person(Kind.SOCIAL_CARE, Role.AUDITOR);
    String trail =
        read(
            auditor.username(),
            "/audit?act=READ&about=" + child.records().getFirst().person().value());
    assertThat(trail).containsOnlyOnce("3 records, 2 contacts");
  }

  private String read(String username, String path) throws Exception {
    return pages
        .perform(get(path).with(user(username)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
