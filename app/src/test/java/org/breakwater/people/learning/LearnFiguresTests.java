package org.breakwater.people.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.breakwater.linkage.PersonDescription;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.RecordId;
import org.breakwater.people.learning.LearningRun.Outcome;
import org.breakwater.people.matching.Known;
import org.breakwater.people.matching.KnownRecords;
import org.breakwater.people.matching.LookAgain;
import org.breakwater.people.thresholds.Judge;
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
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** From a partnership's records to figures that weigh its pairs, and back again. */
@BreakwaterTest
class LearnFiguresTests {
  @Autowired MockMvc web;
  @Autowired Access access;
  @Autowired Partners partners;
  @Autowired PersonIndex people;
  @Autowired KnownRecords known;
  @Autowired LearnFigures figures;
  @Autowired LookAgain again;
  @Autowired MatchModels models;
  @Autowired MatchSettings settings;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired GivenClock clock;
  @Autowired JdbcClient jdbc;

  Partners.Partnership partnership;
  Viewer manager;
  Viewer matcher;
  String administrator;

  @BeforeEach
  void begin() {
    clock.set(GivenClock.START);
    partnership = partners.fresh();
    manager = partnership.hubManager();
    matcher = access.system(partnership.id(), Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING);
    administrator = partnership.person(Kind.SOCIAL_CARE, Role.ADMINISTRATOR).username();
  }

  @Test
  void figuresAreLearntShownTakenAndGivenBack() throws Exception {
    load(5_200);
    web.perform(post("/admin/matching/learn").with(user(administrator)).with(csrf()))
        .andExpect(redirectedUrl("/admin/matching"));
    page("In use now: the figures that the program comes with", "Asked for by Test administrator");
    web.perform(get("/admin/matching/learning").with(user(administrator)))
        .andExpect(header().doesNotExist("HX-Refresh"))
        .andExpect(content().string(containsString("every 3s")));
    assertThat(figures.learn(partnership.id())).contains(Outcome.LEARNT);
    assertThat(figures.learn(partnership.id())).as("asked for once").isEmpty();
    web.perform(get("/admin/matching/learning").with(user(administrator)))
        .andExpect(header().string("HX-Refresh", "true"));
    page("wait for your decision", "from all 5,200 records");

    double before = weight(judge());
    assertThat(judge().figures()).as("never used unasked").isEqualTo(MatchModels.PROGRAM);
    decide("show", "", 0, 1)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("If you use the learnt figures")))
        .andExpect(content().string(containsString("joined without asking, and stay so.")));
    decide("use", " ", 0, 1)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Enter why, and where it was agreed")));
    decide("use", "Board of 23 November", 0, 1).andExpect(redirectedUrl("/admin/matching"));
    page(
        "In use now: the figures learnt from 5,200 of your records",
        "Board of 23 November",
        "Decided by Test administrator");
    double after = weight(judge());
    assertThat(after).isNotCloseTo(before, within(0.1));
    assertThat(weight(restarted())).as("another machine, or a restart").isEqualTo(after);

    Map<UUID, UUID> standing = standing();
    clock.advance(Duration.ofHours(18));
    again.look(partnership.id(), Duration.ofDays(2));
    assertThat(standing()).as("what was joined stays").containsAllEntriesOf(standing);
    weighedAnew();

    decide("back", "The hub asked too often", 1, 0).andExpect(redirectedUrl("/admin/matching"));
    page("Went back to the figures that the program comes with", "The hub asked too often");
    assertThat(weight(judge())).isEqualTo(before);
  }

  @Test
  void tooFewRecordsTeachNothingAndThePageSaysSo() throws Exception {
    load(40);
    web.perform(post("/admin/matching/learn").with(user(administrator)).with(csrf()));
    assertThat(figures.learn(partnership.id())).contains(Outcome.TOO_FEW);
    page("too few records to learn from on 23 November 2026", "40 of the 5,000 that are needed");
    assertThat(access.reading(matcher, () -> models.learnt(partnership.id()))).isEmpty();
  }

  @Test
  void whatDoesNotLookLikePeopleIsNotProposed() throws Exception {
    Viewer loader = access.system(partnership.id(), Role.SYSTEM_LOADER, Purpose.IMPORT);
    // nobody twice: whatever is learnt of one person's records is learnt of others
    access.writing(loader, () -> people.recogniseAll(loader, Town.ofStrangers(partnership, 5_100)));
    web.perform(post("/admin/matching/learn").with(user(administrator)).with(csrf()));
    assertThat(figures.learn(partnership.id())).contains(Outcome.DOUBTFUL);
    page("does not look like records of people", "have another of the same person");
    assertThat(access.reading(matcher, () -> models.learnt(partnership.id()))).isEmpty();
  }

  @Test
  void itIsAskedForEachWeekUnasked() {
    figures.askIfDue(partnership.id());
    assertThat(figures.learn(partnership.id())).contains(Outcome.TOO_FEW);
    clock.advance(Duration.ofDays(6));
    figures.askIfDue(partnership.id());
    assertThat(figures.learn(partnership.id())).isEmpty();
    clock.advance(Duration.ofDays(1));
    figures.askIfDue(partnership.id());
    assertThat(figures.learn(partnership.id())).contains(Outcome.TOO_FEW);
  }

  @Test
  void aMachineThatDiedIsTakenOverFrom() throws Exception {
    web.perform(post("/admin/matching/learn").with(user(administrator)).with(csrf()));
    access.writing(
        matcher,
        () ->
            jdbc.sql("update people.match_learning set started_at = :at, heard_at = :at")
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update());
    assertThat(figures.learn(partnership.id())).as("another machine has it").isEmpty();
    clock.advance(Duration.ofMinutes(16));
    assertThat(figures.learn(partnership.id())).contains(Outcome.TOO_FEW);
  }

  @Test
  void refusedFiguresWeighNothingAndNewerOnesTakeTheirPlace() throws Exception {
    propose();
    propose();
    decide("use", "The older ones", 0, 1)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("newer figures were learnt")))
        .andExpect(content().string(containsString("The older ones")));
    decide("refuse", "Too many would be joined", 0, 2).andExpect(redirectedUrl("/admin/matching"));
    page("Refused the figures learnt from 300 of your records", "Too many would be joined");
    assertThat(judge().figures()).isEqualTo(MatchModels.PROGRAM);
    web.perform(get("/admin/matching").with(user(administrator)))
        .andExpect(content().string(not(containsString("wait for your decision"))));
    decide("use", "After all", 1, 2).andExpect(status().isConflict());
    propose();
    decide("use", "Better", 1, 3).andExpect(redirectedUrl("/admin/matching"));
    assertThat(judge().figures()).isEqualTo(3);
  }

  @Test
  void ofTwoAdministratorsAtOnceTheSecondIsTold() throws Exception {
    propose();
    decide("refuse", "First", 0, 1).andExpect(redirectedUrl("/admin/matching"));
    decide("use", "Second", 0, 1)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Second")));
    Viewer one = partnership.viewer(Purpose.ADMINISTRATION, Kind.SOCIAL_CARE, Role.ADMINISTRATOR);
    // both read before either wrote: the database lets one through
    assertThat(access.writing(one, () -> models.decide(one, 1, 1, true, "a", clock.instant())))
        .isTrue();
    assertThat(access.writing(one, () -> models.decide(one, 1, 1, false, "b", clock.instant())))
        .isFalse();
  }

  @Test
  void figuresThatCannotBeReadKeepNobodyFromBeingRecognised() throws Exception {
    propose();
    access.writing(
        matcher,
        () ->
            jdbc.sql(
                    """
                    insert into people.match_model (partnership_id, version, learnt_at, records, of_records, model)
                    values (:partnership, 2, now(), 1, 1, convert_to('{"of": "a later program"}', 'UTF8'))
                    """)
                .param("partnership", partnership.id().value())
                .update());
    decide("use", "Unseen", 0, 2).andExpect(redirectedUrl("/admin/matching"));
    assertThat(judge().figures()).isEqualTo(MatchModels.PROGRAM);
    page("This version of the program cannot read them");
  }

  private void load(int records) {
    Viewer loader = access.system(partnership.id(), Role.SYSTEM_LOADER, Purpose.IMPORT);
    access.writing(loader, () -> people.recogniseAll(loader, Town.of(partnership, records)));
  }

  private void propose() {
    access.writing(
        matcher,
        () ->
            models.propose(partnership.id(), Town.figures(partnership), 300, 300, clock.instant()));
  }

  private Judge judge() {
    return access.reading(matcher, () -> settings.judge(partnership.id()));
  }

  private Judge restarted() {
    MatchSettings fresh = beans.createBean(MatchSettings.class);
    return access.reading(matcher, () -> fresh.judge(partnership.id()));
  }

  /** Of one pair: a slip in the first name, the same birthday, another home. */
  private static double weight(Judge judge) {
    return judge
        .linker()
        .compare(described("Harina", "1 Low Road"), described("Harrina", "9 High Street"))
        .weight();
  }

  private static PersonDescription described(String given, String line) {
    return new PersonDescription(
        given,
        "Caldworth",
        List.of(),
        java.time.LocalDate.of(2014, 5, 6),
        org.breakwater.linkage.Sex.FEMALE,
        line.startsWith("1") ? "EM1 1AA" : "EM7 7ZZ",
        line,
        Map.of());
  }

  private Map<UUID, UUID> standing() {
    var standing = new TreeMap<UUID, UUID>();
    access.reading(
        matcher,
        () -> {
          jdbc.sql("select id, person_id from people.agency_record where link_state <> 'ALONE'")
              .query(row -> {
                standing.put(
                    row.getObject("id", UUID.class), row.getObject("person_id", UUID.class));
              });
          return true;
        });
    return standing;
  }

  /** Open questions show what the figures in use say. */
  private void weighedAnew() {
    Judge judge = judge();
    record Open(RecordId record, RecordId other, double weight) {}
    access.reading(
        matcher,
        () -> {
          List<Open> open =
              jdbc.sql(
                      "select record_id, other_record_id, weight from people.possible_match where state = 'OPEN'")
                  .query((row, n) ->
                      new Open(
                          new RecordId(row.getObject("record_id", UUID.class)),
                          new RecordId(row.getObject("other_record_id", UUID.class)),
                          row.getDouble("weight")))
                  .list();
          assertThat(open).hasSizeGreaterThan(20);
          for (Open one : open) {
            List<Known> two = known.byId(partnership.id(), List.of(one.record(), one.other()));
            assertThat(one.weight())
                .isCloseTo(
                    judge
                        .linker()
                        .compare(two.getFirst().description(), two.getLast().description())
                        .weight(),
                    within(0.06));
          }
          return true;
        });
  }

  private void page(String... words) throws Exception {
    ResultActions page = web.perform(get("/admin/matching").with(user(administrator)));
    for (String one : words) {
      page.andExpect(content().string(containsString(one)));
    }
  }

  private ResultActions decide(String then, String reason, int number, int version)
      throws Exception {
    return web.perform(
        post("/admin/matching/figures")
            .with(user(administrator))
            .with(csrf())
            .param("then", then)
            .param("reason", reason)
            .param("number", Integer.toString(number))
            .param("version", Integer.toString(version)));
  }
}
