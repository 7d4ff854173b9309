package org.breakwater.frontdoor.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.breakwater.frontdoor.bulk.WaitingRows.Claim;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.StaffId;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@BreakwaterTest
class BulkAccessTests {
  @Autowired MockMvc web;
  @Autowired Partners partners;
  @Autowired TakeNotices take;
  @Autowired Access access;
  @Autowired JdbcClient jdbc;

  Partners.Partnership here;
  String reviewer;

  @BeforeEach
  void begin() {
    here = partners.fresh();
    reviewer = here.person(Kind.POLICE, Role.POLICE_REVIEWER).username();
  }

  @Test
  void aReviewerSendsAFileAndSeesWhatBecameOfIt() throws Exception {
    String page = sent();
    web.perform(get(page).with(user(reviewer)))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Check again")))
        .andExpect(content().string(Matchers.containsString("every 2s")));
    web.perform(get(page + "/progress").with(user(reviewer)))
        .andExpect(header().doesNotExist("HX-Refresh"))
        .andExpect(content().string(Matchers.containsString("of 3 rows")));
    finish();
    web.perform(get(page + "/progress").with(user(reviewer)))
        .andExpect(header().string("HX-Refresh", "true"));
    web.perform(get(page).with(user(reviewer)))
        .andExpect(content().string(Matchers.containsString("1 row was not taken")))
        .andExpect(
            content().string(Matchers.containsString("Say what worries you (CONCERN_MISSING)")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("every 2s"))));
    web.perform(get(page + "/returned.csv").with(user(reviewer)))
        .andExpect(header().string("Content-Disposition", Matchers.containsString("returned-day")))
        .andExpect(content().string(Matchers.containsString("'=cmd")));
    web.perform(get("/notices/bulk").with(user(reviewer)))
        .andExpect(content().string(Matchers.containsString("day _1_.csv")));
    web.perform(get("/notices/bulk/template.csv").with(user(reviewer)))
        .andExpect(content().string(Matchers.containsString("force_reference,")));
    upload(reviewer, "other name.csv", day()).andExpect(redirectedUrl(page));
  }

  @Test
  void aWrongFileIsAMessageAtTheField() throws Exception {
    upload(reviewer, "day.csv", "colour\nred\n".getBytes(StandardCharsets.UTF_8))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("href=\"#file\"")))
        .andExpect(content().string(Matchers.containsString("data-code=\"COLUMNS\"")))
        .andExpect(content().string(Matchers.containsString("“colour”")));
    upload(reviewer, "", new byte[0])
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("Choose a file")));
    upload(reviewer, "day.xlsx", new byte[] {'P', 'K', 3, 4})
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("FILE-04")));
  }

  @Test
  void nobodyElseSendsOrSeesAFile() throws Exception {
    String page = sent();
    for (String other :
        List.of(
            here.person(Kind.POLICE, Role.POLICE_OFFICER).username(),
            here.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER).username(),
            here.person(Kind.SCHOOL, Role.REFERRER).username(),
            here.person(Kind.SOCIAL_CARE, Role.ADMINISTRATOR).username())) {
      for (String address :
          List.of(
              "/notices/bulk",
              "/notices/bulk/template.csv",
              page,
              page + "/progress",
              page + "/returned.csv")) {
        web.perform(get(address).with(user(other))).andExpect(status().isForbidden());
      }
      upload(other, "day.csv", day()).andExpect(status().isForbidden());
    }
    web.perform(get(page)).andExpect(status().is3xxRedirection());
  }

  @Test
  void anotherForceAndAnotherPartnershipFindNothingAndTheAttemptIsKept() throws Exception {
    String page = sent();
    UUID file = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    var transport =
        here.directory()
            .keepOrganisation(
                here.id(), "transport-police-" + here.number(), "Transport police", Kind.POLICE);
    String force =
        here.directory()
            .keepStaff(
                here.id(),
                new org.breakwater.sharing.Directory.Staff(
                    new StaffId(0),
                    "transport.reviewer." + here.number(),
                    "Transport reviewer",
                    transport.id(),
                    java.util.Set.of(Role.POLICE_REVIEWER),
                    "Tester",
                    ""),
                null)
            .username();
    var elsewhere = partners.fresh();
    String partnership = elsewhere.person(Kind.POLICE, Role.POLICE_REVIEWER).username();
    for (String other : List.of(force, partnership)) {
      for (String address : List.of(page, page + "/progress", page + "/returned.csv")) {
        web.perform(get(address).with(user(other))).andExpect(status().isNotFound());
      }
      web.perform(get("/notices/bulk").with(user(other)))
          .andExpect(content().string(Matchers.containsString("None yet")));
    }
    assertThat(refusals(here, file)).isEqualTo(3);
    assertThat(refusals(elsewhere, file)).isEqualTo(3);
  }

  private long refusals(Partners.Partnership where, UUID file) {
    return access.reading(
        where.viewer(Purpose.AUDIT, Kind.SOCIAL_CARE, Role.AUDITOR),
        () ->
            jdbc.sql(
                    "select count(*) as n from sharing.audit where act = 'REFUSED' and about_id ="
                        + " :id")
                .param("id", file)
                .query((row, n) -> row.getLong("n"))
                .single());
  }

  private static byte[] day() {
    return (DailyFiles.HEADINGS
            + "A/1,Alone,Anya,Day,2018-03-09,F,AMBER,,\n"
            + "A/2,,Ben,Day,2018-03-09,M,RED,=cmd|' /C calc'!A0,mother\n"
            + "A/3,Cold,Cara,Day,,F,,,\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private String sent() throws Exception {
    String page =
        upload(reviewer, "..\\days/day <1>.csv", day())
            .andExpect(redirectedUrlPattern("/notices/bulk/*"))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    return String.valueOf(page);
  }

  private void finish() {
    for (var file : take.unfinished(here.id())) {
      while (take.next(file, Claim.PASS_OVER)) {
        // until none waits
      }
      take.finish(file);
    }
  }

  private ResultActions upload(String username, String name, byte[] bytes) throws Exception {
    return web.perform(
        multipart("/notices/bulk")
            .file(new MockMultipartFile("file", name, "text/csv", bytes))
            .with(user(username))
            .with(csrf()));
  }
}
