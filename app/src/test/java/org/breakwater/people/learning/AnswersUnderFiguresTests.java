package org.breakwater.people.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.breakwater.people.Given.child;

import java.util.List;
import org.breakwater.linkage.Sex;
import org.breakwater.people.Given;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.Recognised;
import org.breakwater.people.linking.SplitPeople;
import org.breakwater.people.matching.Known;
import org.breakwater.people.matching.KnownRecords;
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

/**
 * An answer is held against the figures it was given under: other figures are no other evidence.
 */
@BreakwaterTest
class AnswersUnderFiguresTests {
  @Autowired Access access;
  @Autowired Partners partners;
  @Autowired PersonIndex people;
  @Autowired KnownRecords known;
  @Autowired MatchModels models;
  @Autowired MatchSettings settings;
  @Autowired SplitPeople split;
  @Autowired GivenClock clock;
  @Autowired JdbcClient jdbc;

  Partners.Partnership partnership;
  Viewer manager;
  Viewer matcher;
  Recognised one;
  Recognised other;

  @BeforeEach
  void begin() {
    clock.set(GivenClock.START);
    partnership = partners.fresh();
    manager = partnership.hubManager();
    matcher = access.system(partnership.id(), Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING);
    one = tell(leila("S1"));
    other = tell(leila("S2"));
    split.keepApart(manager, one.record(), other.record(), "Two cousins of one name");
    take();
  }

  @Test
  void otherFiguresAreNoOtherEvidence() {
    assertThat(figuresOfTheAnswer()).isEqualTo(MatchModels.PROGRAM);
    double then = weight(MatchModels.PROGRAM);
    assertThat(Math.abs(weight(1) - then)).as("on another scale").isGreaterThan(0.2);
    tell(leila("S2").sex(Sex.FEMALE));
    assertThat(state()).isEqualTo("SEPARATE");
    // ten bits more is what matters, by the figures of that day: one of these two would be wrong
    // by those of today
    answeredAt(then - 9.9);
    tell(leila("S2").sex(Sex.MALE));
    assertThat(state()).isEqualTo("SEPARATE");
    answeredAt(then - 10.1);
    tell(leila("S2").sex(Sex.FEMALE));
    assertThat(state()).isEqualTo("OPEN");
    // answered anew, it is held against those of today
    split.keepApart(manager, one.record(), other.record(), "Two cousins, said the school again");
    assertThat(figuresOfTheAnswer()).isEqualTo(1);
  }

  private Given leila(String number) {
    return child(partnership.of(Kind.SCHOOL), "Leila", "Haddad", "2012-10-11")
        .known(number)
        .living("8 Canal Side", "EM4 4DD");
  }

  private void take() {
    access.writing(
        matcher,
        () ->
            models.propose(partnership.id(), Town.figures(partnership), 300, 300, clock.instant()));
    Viewer administrator =
        partnership.viewer(Purpose.ADMINISTRATION, Kind.SOCIAL_CARE, Role.ADMINISTRATOR);
    access.writing(
        administrator, () -> models.decide(administrator, 0, 1, true, "Board", clock.instant()));
  }

  private double weight(int figures) {
    return access.reading(
        matcher,
        () -> {
          List<Known> two = known.byId(partnership.id(), List.of(one.record(), other.record()));
          return settings
              .judge(partnership.id(), figures)
              .linker()
              .compare(two.getFirst().description(), two.getLast().description())
              .weight();
        });
  }

  private void answeredAt(double weight) {
    access.writing(
        matcher,
        () ->
            jdbc.sql("update people.possible_match set decided_weight = :weight")
                .param("weight", weight)
                .update());
  }

  private int figuresOfTheAnswer() {
    return access.reading(
        matcher,
        () ->
            jdbc.sql("select decided_figures from people.possible_match")
                .query((row, n) -> row.getInt("decided_figures"))
                .single());
  }

  private String state() {
    return access.reading(
        matcher,
        () ->
            jdbc.sql("select state from people.possible_match")
                .query((row, n) -> row.getString("state"))
                .single());
  }

  private Recognised tell(Given given) {
    return access.writing(manager, () -> people.recognise(manager, given.record()));
  }
}
