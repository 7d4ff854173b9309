package org.breakwater.linkage.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.breakwater.linkage.explain.Explanation;
import org.breakwater.linkage.explain.Explanation.Step;
import org.breakwater.linkage.explain.Waterfall;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ExplainHouseholdTests {

  private static final HouseholdLinker.Settings SETTINGS =
      new HouseholdLinker.Settings(200_000, 7, 0.001, false);
  private static final Town TOWN = Town.of(600, 23);
  private static final People PEOPLE =
      TOWN.people(IntStream.range(0, TOWN.size()).boxed().toList());
  private static final HouseholdLinker LINKER = HouseholdLinker.train(PEOPLE, SETTINGS);
  private static final HouseholdLinks LINKS = LINKER.link(SETTINGS);

  private static Explanation of(int pair) {
    return of(LINKS.a(pair), LINKS.b(pair));
  }

  private static Explanation of(int one, int other) {
    return ExplainHousehold.of(LINKER.model(), PEOPLE, one, other, Map.of(), 0.95);
  }

  @Test
  void the_steps_add_up_to_what_the_model_says() {
    for (int pair = 0; pair < LINKS.size(); pair += 7) {
      Explanation explanation = of(pair);
      double sum =
          explanation.before() + explanation.steps().stream().mapToDouble(Step::weight).sum();
      assertThat(explanation.weight()).isCloseTo(LINKS.weight(pair), within(1e-9));
      assertThat(sum).isCloseTo(explanation.weight(), within(1e-9));
      // relatives can only take away: they are explanations beside that of one person
      assertThat(explanation.steps().getLast().weight()).isLessThanOrEqualTo(1e-9);
      assertThat(explanation.chances().stream().mapToDouble(Explanation.Chance::probability).sum())
          .isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void the_same_whichever_record_is_named_first() {
    assertThat(of(LINKS.b(3), LINKS.a(3))).isEqualTo(of(LINKS.a(3), LINKS.b(3)));
  }

  @Test
  void what_would_turn_the_decision_turns_it() {
    int turned = 0;
    for (int pair = 0; pair < LINKS.size(); pair += 7) {
      Explanation explanation = of(pair);
      for (Explanation.Change change : explanation.turning()) {
        assertThat(change.weight() >= explanation.threshold()).isNotEqualTo(explanation.joined());
        turned++;
      }
      assertThat(explanation.turningInWords()).isNotEmpty();
    }
    assertThat(turned).isPositive();
  }

  @Test
  void a_change_is_weighed_as_a_pair_that_is_so() {
    // two pairs that differ in one field only: the change said of one is the weight of the other
    var seen = new HashMap<String, Double>();
    for (int pair = 0; pair < LINKS.size(); pair++) {
      seen.put(key(of(pair), ""), LINKS.weight(pair));
    }
    int met = 0;
    for (int pair = 0; pair < LINKS.size(); pair += 7) {
      Explanation explanation = of(pair);
      for (Explanation.Change change : explanation.changes()) {
        if (change.what().equals("sex")) {
          Double known = seen.get(key(explanation, change.finding()));
          if (known != null) {
            assertThat(change.weight()).isCloseTo(known, within(1e-9));
            met++;
          }
        }
      }
    }
    assertThat(met).isPositive();
  }

  /** Everything that is weighed but the sex, for which another finding may be put. */
  private static String key(Explanation explanation, String sex) {
    var key = new StringBuilder().append(Math.round(explanation.before() * 1e6));
    for (Step step : explanation.steps()) {
      if (step.what().equals("the household")) {
        continue;
      }
      boolean own = step.what().equals("sex");
      key.append('|').append(own && !sex.isEmpty() ? sex : step.finding());
      key.append(own ? "" : ":" + Math.round(step.weight() * 1e6));
    }
    return key.toString();
  }

  @Test
  void the_picture_is_well_formed_and_says_in_text_what_it_shows() throws Exception {
    Explanation explanation = of(0);
    String svg = Waterfall.svg(explanation);
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
        .contains("in all")
        .contains(explanation.decision());
    assertThat(document.getElementsByTagName("rect").getLength())
        .isGreaterThan(explanation.steps().size());
  }

  @Test
  void values_cannot_break_the_picture() throws Exception {
    var values = Map.of("given", "<script>&\"' | ]]>");
    Explanation explanation =
        ExplainHousehold.of(LINKER.model(), PEOPLE, LINKS.a(0), LINKS.b(0), values, 0.95);
    String svg = Waterfall.svg(explanation);
    assertThat(svg).doesNotContain("<script>");
    DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
