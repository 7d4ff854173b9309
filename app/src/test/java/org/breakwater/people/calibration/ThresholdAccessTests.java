package org.breakwater.people.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.breakwater.people.Given.child;
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
import org.breakwater.people.Given;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.Recognised;
import org.breakwater.people.thresholds.MatchSettings;
import org.breakwater.people.thresholds.Thresholds;
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
import org.springframework.test.web.servlet.ResultActions;

@BreakwaterTest
class ThresholdAccessTests {
  @Autowired MockMvc web;
  @Autowired Access access;
  @Autowired Partners partners;
  @Autowired PersonIndex people;
  @Autowired MatchSettings settings;
  @Autowired GivenClock clock;
  @Autowired JdbcClient jdbc;

  Partners.Partnership partnership;
  Viewer manager;
  String administrator;

  @BeforeEach
  void begin() {
    clock.set(GivenClock.START);
    partnership = partners.fresh();
    manager = partnership.hubManager();
    administrator = partnership.person(Kind.SOCIAL_CARE, Role.ADMINISTRATOR).username();
  }

  @Test
  void onlyAnAdministratorLooksAndSets() throws Exception {
    for (String username :
        List.of(
            partnership.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER).username(),
            partnership.person(Kind.SOCIAL_CARE, Role.SOCIAL_WORKER).username(),
            partnership.person(Kind.POLICE, Role.POLICE_REVIEWER).username(),
            partnership.person(Kind.SOCIAL_CARE, Role.AUDITOR).username())) {
      web.perform(get("/admin/matching").with(user(username))).andExpect(status().isForbidden());
      send(username, "99.9", "95", "40", "Because", "save", "0").andExpect(status().isForbidden());
    }
    web.perform(get("/admin/matching")).andExpect(status().is3xxRedirection());
    // nor does the database let anybody else set them
    assertThatThrownBy(() ->
            access.writing(
                manager,
                () ->
                    settings.keep(
                        manager, 0, new Thresholds(0.999, 0.4, 0.95), "x", clock.instant())))
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void anAdministratorSeesCountsAndNobodysName() throws Exception {
    asked();
    web.perform(get("/admin/matching").with(user(administrator)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Joined without asking: 99.5 or more")))
        .andExpect(content().string(containsString("of the 30 that are needed")))
        .andExpect(content().string(not(containsString("Haddad"))));
    String elsewhere = partners.fresh().person(Kind.SOCIAL_CARE, Role.ADMINISTRATOR).username();
    web.perform(get("/admin/matching").with(user(elsewhere)))
        .andExpect(content().string(containsString("no such pairs yet")));
  }

  @Test
  void whatIsWrongIsSaidAndNothingIsSavedUnasked() throws Exception {
    send(administrator, "80", "85", "1", "", "save", "0")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("from 90 to 99.999")))
        .andExpect(content().string(containsString("no higher than the one above")))
        .andExpect(content().string(containsString("must be 5 or more")))
        .andExpect(content().string(containsString("Enter why, and where it was agreed")));
    send(administrator, "99.9", "95", "40", "", "show", "0")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Nothing that is joined, split or decided")));
    assertThat(settings()).isEqualTo(Thresholds.STANDARD);
  }

  @Test
  void aChangeIsAVersionWithWhoAndWhyAndOvertakesNobodys() throws Exception {
    send(administrator, "99.9", "95", "40", "Board of June 2026", "save", "0")
        .andExpect(redirectedUrl("/admin/matching"));
    assertThat(settings()).isEqualTo(new Thresholds(0.999, 0.4, 0.95));
    web.perform(get("/admin/matching").with(user(administrator)))
        .andExpect(content().string(containsString("Board of June 2026")))
        .andExpect(content().string(containsString("23 November 2026")));
    send(administrator, "99", "90", "30", "I had not seen that", "save", "0")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("I had not seen that")));
    send(administrator, "99", "90", "30", "Now I have", "save", "1")
        .andExpect(redirectedUrl("/admin/matching"));
    assertThat(settings().certain()).isEqualTo(0.99);
  }

  @Test
  void theFiguresDecideWhatIsJoinedAndAsked() throws Exception {
    Recognised known =
        tell(child(partnership.of(Kind.HEALTH_TRUST), "Jack", "Taylor", "2013-07-08").known("H1"));
    // name and birthday only: joined at the usual figure, asked at a stricter one
    Recognised usual =
        tell(child(partnership.of(Kind.SCHOOL), "Jack", "Taylor", "2013-07-08").known("S1"));
    boolean joins = usual.person().equals(known.person());
    send(administrator, "99.999", "5", "5", "As strict as can be", "save", "0")
        .andExpect(redirectedUrl("/admin/matching"));
    Recognised strict =
        tell(child(partnership.of(Kind.SOCIAL_CARE), "Jack", "Taylor", "2013-07-08").known("C1"));
    assertThat(strict).isInstanceOf(Recognised.Possible.class);
    // what stands together stays together
    assertThat(people(usual).equals(people(known))).isEqualTo(joins);
  }

  @Test
  void aStricterFigureWithdrawsQuestionsButNoAnswers() throws Exception {
    asked();
    assertThat(states()).containsExactly("OPEN");
    // the same school under two numbers: as likely as can be, so only the very highest figure is
    // above it
    send(administrator, "99.99", "99.99", "99.99", "Trying", "show", "0")
        .andExpect(content().string(containsString("1 question is open now.")));
    access.writing(
        manager,
        () ->
            jdbc.sql("update people.possible_match set probability = 0.93 where state = 'OPEN'")
                .update());
    send(administrator, "99.5", "95", "30", "Trying", "show", "0")
        .andExpect(content().string(containsString("1 would be withdrawn")));
    send(administrator, "99.5", "95", "30", "Board", "save", "0")
        .andExpect(redirectedUrl("/admin/matching"));
    assertThat(states()).containsExactly("WITHDRAWN");
    access.writing(
        manager, () -> jdbc.sql("update people.possible_match set state = 'SEPARATE'").update());
    send(administrator, "99.5", "98", "30", "Board again", "save", "1")
        .andExpect(redirectedUrl("/admin/matching"));
    assertThat(states()).containsExactly("SEPARATE");
  }

  private void asked() {
    for (String number : List.of("S1", "S2")) {
      tell(
          child(partnership.of(Kind.SCHOOL), "Leila", "Haddad", "2012-10-11")
              .known(number)
              .living("8 Canal Side", "EM4 4DD"));
    }
  }

  private List<String> states() {
    return access.reading(
        manager,
        () ->
            jdbc.sql("select state from people.possible_match")
                .query((row, n) -> row.getString("state"))
                .list());
  }

  private Thresholds settings() {
    Viewer matcher = access.system(partnership.id(), Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING);
    return access.reading(matcher, () -> settings.of(partnership.id()));
  }

  private Object people(Recognised one) {
    return access
        .reading(manager, () -> people.cards(manager, List.of(one.record())))
        .getFirst()
        .person();
  }

  private Recognised tell(Given given) {
    return access.writing(manager, () -> people.recognise(manager, given.record()));
  }

  private ResultActions send(
      String username,
      String certain,
      String file,
      String possible,
      String why,
      String then,
      String version)
      throws Exception {
    return web.perform(
        post("/admin/matching")
            .with(user(username))
            .with(csrf())
            .param("certain", certain)
            .param("file", file)
            .param("possible", possible)
            .param("why", why)
            .param("then", then)
            .param("version", version));
  }
}
