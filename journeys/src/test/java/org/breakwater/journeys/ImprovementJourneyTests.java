package org.breakwater.journeys;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code docs/walks/letter-to-impact.md}, walked from the second step on: with JavaScript, and
 * without.
 */
@Journey
class ImprovementJourneyTests {
  private final Stage stage;

  ImprovementJourneyTests(Stage stage) {
    this.stage = stage;
  }

  @TestFactory
  Stream<DynamicTest> aFindingBecomesAnActionAndEveryAudienceIsTold() {
    return new ImprovementWalk(stage, true).walk().tests();
  }

  @TestFactory
  Stream<DynamicTest> andWithoutJavaScript() {
    return new ImprovementWalk(stage, false).walk().tests();
  }
}
