package org.breakwater.people.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.breakwater.people.Given.child;

import java.util.List;
import org.breakwater.linkage.Comparison;
import org.breakwater.linkage.Reason;
import org.breakwater.linkage.Sex;
import org.breakwater.linkage.Verdict;
import org.breakwater.people.Given;
import org.breakwater.people.PersonId;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.Recognised;
import org.breakwater.people.linking.JoinPeople;
import org.breakwater.people.linking.Linked;
import org.breakwater.people.linking.SplitPeople;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person's answer is kept, and asked about again only when the records come to say otherwise. */
@BreakwaterTest
class AskAgainTests {
  private static final String NHS = "9434765919";

  @Autowired Access access;
  @Autowired Partners partners;
  @Autowired PersonIndex people;
  @Autowired KnownRecords known;
  @Autowired JoinPeople join;
  @Autowired SplitPeople split;
  @Autowired GivenClock clock;
  @Autowired JdbcClient jdbc;

  Partners.Partnership partnership;
  Viewer manager;

  @BeforeEach
  void begin() {
    clock.set(GivenClock.START);
    partnership = partners.fresh();
    manager = partnership.hubManager();
  }

  private Given leila(String number) {
    return child(partnership.of(Kind.SCHOOL), "Leila", "Haddad", "2012-10-11")
        .known(number)
        .living("8 Canal Side", "EM4 4DD");
  }

  @Test
  void smallChangesNeverBringAnAnswerBack() {
    Recognised one = tell(leila("S1"));
    Recognised other = tell(leila("S2"));
    split.keepApart(manager, one.record(), other.record(), "Two cousins of one name");
    for (Given changed :
        List.of(
            leila("S2").sex(Sex.FEMALE),
            leila("S2").living("9 Canal Side", "EM4 4DD"),
            leila("S2").living("1 Far Away", "EM9 9ZZ"),
            leila("S2"))) {
      tell(changed);
      assertThat(states()).containsExactly("SEPARATE");
    }
  }

  @Test
  void aNumberInCommonBringsItBackAndTheAnswerHoldsMeanwhile() {
    Recognised one = tell(leila("S1").numbered("NHS", NHS));
    Recognised other = tell(leila("S2"));
    split.keepApart(manager, one.record(), other.record(), "Two cousins of one name");
    tell(leila("S2").numbered("NHS", NHS));
    assertThat(states()).containsExactly("OPEN");
    assertThat(asked()).isEqualTo("now there is: same NHS number; Two cousins of one name");
    assertThat(personOf(other)).as("nothing moved").isNotEqualTo(personOf(one));
    // a record that fits both is not slipped in between them
    Recognised third =
        tell(
            child(partnership.of(Kind.HEALTH_TRUST), "Leila", "Haddad", "2012-10-11")
                .known("H1")
                .living("8 Canal Side", "EM4 4DD")
                .numbered("NHS", NHS));
    assertThat(third).isInstanceOf(Recognised.Possible.class);
    // answered the same way again it is not asked a third time
    split.keepApart(manager, one.record(), other.record(), "The number was copied by mistake");
    tell(leila("S2").numbered("NHS", NHS).sex(Sex.FEMALE));
    assertThat(stateOf(one, other)).isEqualTo("SEPARATE");
  }

  @Test
  void twoNumbersBringASamePersonBack() {
    Recognised one = tell(leila("S1").numbered("NHS", NHS));
    Recognised other = tell(leila("S2"));
    Linked joined = join.join(manager, one.person(), other.person(), "The school held her twice");
    assertThat(joined).isInstanceOf(Linked.Done.class);
    tell(leila("S2").numbered("NHS", "9434765870"));
    assertThat(states()).containsExactly("OPEN");
    assertThat(asked()).contains("different NHS numbers", "The school held her twice");
    assertThat(personOf(other)).as("they stay together").isEqualTo(personOf(one));
  }

  @Test
  void whatMattersIsANumberOrAThousandfold() {
    assertThat(AskAgain.changed(false, 3, List.of(), said(12))).isEmpty();
    assertThat(AskAgain.changed(false, 3, List.of(), said(14)).orElseThrow())
        .contains("agree far more", "same name");
    assertThat(AskAgain.changed(true, 14, List.of(), said(5))).isEmpty();
    assertThat(AskAgain.changed(true, 14, List.of(), said(2))).isPresent();
    Comparison numbered =
        new Comparison(3, 0.9, Verdict.POSSIBLE, List.of(new Reason("NHS", "same NHS number", 20)));
    assertThat(AskAgain.changed(false, 3, List.of(), numbered)).isPresent();
    assertThat(AskAgain.changed(false, 3, List.of("same NHS number"), numbered)).isEmpty();
    assertThat(AskAgain.changed(true, 3, List.of(), numbered)).isEmpty();
  }

  private static Comparison said(double weight) {
    return new Comparison(
        weight, 0.5, Verdict.POSSIBLE, List.of(new Reason("given", "same name", 8)));
  }

  private List<String> states() {
    return access.reading(
        manager,
        () ->
            jdbc.sql("select state from people.possible_match")
                .query((row, n) -> row.getString("state"))
                .list());
  }

  private String stateOf(Recognised one, Recognised other) {
    return access.reading(
        manager,
        () ->
            jdbc.sql(
                    """
                    select state from people.possible_match
                    where least(record_id, other_record_id) = least(:one, :other)
                      and greatest(record_id, other_record_id) = greatest(:one, :other)
                    """)
                .param("one", one.record().value())
                .param("other", other.record().value())
                .query((row, n) -> row.getString("state"))
                .single());
  }

  private String asked() {
    return access.reading(
        manager,
        () ->
            jdbc.sql(
                    "select asked_again || '; ' || why as words from people.possible_match where state = 'OPEN'")
                .query((row, n) -> row.getString("words"))
                .single());
  }

  private Recognised tell(Given given) {
    return access.writing(manager, () -> people.recognise(manager, given.record()));
  }

  private PersonId personOf(Recognised one) {
    return access
        .reading(manager, () -> known.byId(manager.partnership(), List.of(one.record())))
        .getFirst()
        .person();
  }
}
