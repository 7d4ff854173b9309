package org.breakwater.frontdoor.police;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Role;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@BreakwaterTest
class PoliceNoticeTests {
  @Autowired MockMvc pages;
  @Autowired Partners partners;
  @Autowired GivenClock clock;
  private String officer = "";

  @BeforeEach
  void anOfficerOnMonday() {
    clock.set(GivenClock.START);
    var here = partners.fresh();
    here.reviewer();
    officer = here.person(Kind.POLICE, Role.POLICE_OFFICER).username();
  }

  @Test
  void theFormAsksAndKeepsADraft() throws Exception {
    pages
        .perform(get("/notices/new").with(user(officer)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("data-draft-key=\"notice-new\"")))
        .andExpect(content().string(containsString("01632 960000")));
  }

  @Test
  void anotherChildIsAddedWithoutScriptAndTheWordsStay() throws Exception {
    press("add-child", Map.of("child1Given", "Ola & Co", "concern", "Left alone"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("value=\"Ola &amp; Co\"")))
        .andExpect(content().string(containsString("Left alone</textarea>")))
        .andExpect(content().string(containsString("name=\"child2Given\"")));
    press(
            "remove-child1",
            Map.of("child1Given", "Ola", "child2Given", "Pia", "child2Words", "I want to go home"))
        .andExpect(content().string(containsString("value=\"Pia\"")))
        .andExpect(content().string(containsString("I want to go home")))
        .andExpect(content().string(not(containsString("value=\"Ola\""))));
  }

  @Test
  void withoutIdentityOrConcernBothAreAskedFor() throws Exception {
    press("check", Map.of("incidentPlace", "Quay Lane"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("href=\"#child1Given\"")))
        .andExpect(content().string(containsString("href=\"#concern\"")))
        .andExpect(content().string(containsString("value=\"Quay Lane\"")));
  }

  @Test
  void aDescriptionAndAMistypedDateDoNotHoldItBack() throws Exception {
    press(
            "check",
            Map.of(
                "child1Description",
                "boy about 7, red coat",
                "child1BornDay",
                "31",
                "child1BornMonth",
                "2",
                "child1BornYear",
                "2019",
                "concern",
                "Walking along the quay alone at midnight"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("You can send it now")))
        .andExpect(content().string(containsString("It will go as you wrote it: “31 2 2019”")))
        .andExpect(content().string(containsString("the full name of the child")));
  }

  @Test
  void sentTwiceByOneButtonIsSentOnce() throws Exception {
    Map<String, String> notice =
        Map.of(
            "once",
            UUID.randomUUID().toString(),
            "child1Given",
            "Quinn",
            "child1Family",
            "Abara",
            "grade",
            "RED",
            "gradeReason",
            "A knife was drawn",
            "concern",
            "Knife drawn in front of the child",
            "tags",
            "DOMESTIC_ABUSE");
    String first = sent(notice);
    assertThat(sent(notice)).isEqualTo(first);
    pages
        .perform(get(first).with(user(officer)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Notice sent")))
        .andExpect(content().string(containsString("data-draft-done=\"notice-new\"")))
        .andExpect(content().string(containsString("Test police reviewer reviews it")));
    pages
        .perform(get("/notices").with(user(officer)))
        .andExpect(content().string(containsString("Quinn Abara")))
        .andExpect(content().string(containsString("With the hub")));
  }

  @Test
  void aReferenceUsedForOtherWordsIsAskedAgain() throws Exception {
    sent(Map.of("child1Given", "Rae", "concern", "First", "reference", "VIST-9"));
    press("send", Map.of("child1Given", "Sol", "concern", "Second", "reference", "VIST-9"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content().string(containsString("This reference was used before, for BW-2026-")));
  }

  @Test
  void hugeTextIsRefusedAndKept() throws Exception {
    press("check", Map.of("child1Given", "Tia", "concern", "x".repeat(20_001)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Shorten this to 20,000 characters")));
  }

  private String sent(Map<String, String> fields) throws Exception {
    String to =
        press("send", fields)
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    assertThat(to).isNotNull();
    return to == null ? "" : to;
  }

  private ResultActions press(String button, Map<String, String> fields) throws Exception {
    var request = post("/notices/new").param("do", button).param("version", "1");
    fields.forEach(request::param);
    return pages.perform(request.with(user(officer)).with(csrf()));
  }
}
