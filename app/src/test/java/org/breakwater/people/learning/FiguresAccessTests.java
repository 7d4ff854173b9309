package org.breakwater.people.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.breakwater.linkage.Model;
import org.breakwater.people.thresholds.MatchModels;
import org.breakwater.people.thresholds.MatchSettings;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The program proposes and an administrator decides: nobody else, and neither the other's part. */
@BreakwaterTest
class FiguresAccessTests {
  @Autowired MockMvc web;
  @Autowired Access access;
  @Autowired Partners partners;
  @Autowired MatchModels models;
  @Autowired MatchSettings settings;
  @Autowired GivenClock clock;
  @Autowired JdbcClient jdbc;

  Partners.Partnership partnership;
  Viewer administrator;
  Viewer matcher;

  @BeforeEach
  void begin() {
    clock.set(GivenClock.START);
    partnership = partners.fresh();
    administrator =
        partnership.viewer(Purpose.ADMINISTRATION, Kind.SOCIAL_CARE, Role.ADMINISTRATOR);
    matcher = access.system(partnership.id(), Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING);
    access.writing(
        matcher,
        () -> models.propose(partnership.id(), Model.standard(), 7_000, 7_000, clock.instant()));
  }

  @Test
  void onlyAnAdministratorMayLookAskAndDecide() throws Exception {
    for (String username :
        List.of(
            partnership.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER).username(),
            partnership.person(Kind.SOCIAL_CARE, Role.SOCIAL_WORKER).username(),
            partnership.person(Kind.POLICE, Role.POLICE_REVIEWER).username(),
            partnership.person(Kind.SOCIAL_CARE, Role.AUDITOR).username())) {
      for (MockHttpServletRequestBuilder one :
          List.of(
              get("/admin/matching/learning"),
              post("/admin/matching/learn").with(csrf()),
              use("0", "1"))) {
        web.perform(one.with(user(username))).andExpect(status().isForbidden());
      }
    }
    assertThat(inUse(matcher)).isEqualTo(MatchModels.PROGRAM);
  }

  @Test
  void norDoesTheDatabaseLetThem() {
    Viewer manager = partnership.hubManager();
    assertThatThrownBy(() -> take(manager)).hasStackTraceContaining("row-level security");
    // the system proposes and never decides; an administrator decides and never proposes
    assertThatThrownBy(() -> take(matcher)).hasStackTraceContaining("row-level security");
    assertThatThrownBy(() ->
            access.writing(
                administrator,
                () -> models.propose(partnership.id(), Model.standard(), 1, 1, clock.instant())))
        .hasStackTraceContaining("row-level security");
    for (String change :
        List.of(
            "update people.match_model set records = 1",
            "delete from people.match_model",
            "update people.match_model_decision set taken = true",
            "update people.match_learning set asked_by_name = 'x'")) {
      assertThatThrownBy(() -> access.writing(matcher, () -> jdbc.sql(change).update()))
          .as(change)
          .hasStackTraceContaining("permission denied");
    }
    Viewer officer = partnership.officer();
    assertThat(access.reading(officer, () -> models.learnt(partnership.id()))).isEmpty();
  }

  @Test
  void anotherPartnershipSeesAndDecidesNothing() throws Exception {
    Partners.Partnership elsewhere = partners.fresh();
    Viewer theirs = elsewhere.viewer(Purpose.ADMINISTRATION, Kind.SOCIAL_CARE, Role.ADMINISTRATOR);
    assertThat(access.reading(theirs, () -> models.learnt(partnership.id()))).isEmpty();
    String username = elsewhere.person(Kind.SOCIAL_CARE, Role.ADMINISTRATOR).username();
    web.perform(get("/admin/matching").with(user(username)))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("wait for your decision"))));
    web.perform(use("0", "1").with(user(username))).andExpect(status().isConflict());
    web.perform(
            use("0", "1")
                .with(user(partnership.person(Kind.SOCIAL_CARE, Role.ADMINISTRATOR).username())))
        .andExpect(redirectedUrl("/admin/matching"));
    assertThat(inUse(matcher)).isEqualTo(1);
    Viewer theirMatcher =
        access.system(elsewhere.id(), Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING);
    assertThat(access.reading(theirMatcher, () -> settings.judge(elsewhere.id())).figures())
        .isEqualTo(MatchModels.PROGRAM);
  }

  private boolean take(Viewer viewer) {
    return access.writing(viewer, () -> models.decide(viewer, 0, 1, true, "x", clock.instant()));
  }

  private int inUse(Viewer viewer) {
    return access.reading(viewer, () -> models.inUse(partnership.id()));
  }

  private static MockHttpServletRequestBuilder use(String number, String version) {
    return post("/admin/matching/figures")
        .with(csrf())
        .param("then", "use")
        .param("reason", "Because")
        .param("number", number)
        .param("version", version);
  }
}
