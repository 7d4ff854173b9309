package org.breakwater.journeys;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Is this one child? Asked, decided, undone and split, with JavaScript and without; and what was
 * recorded since a wrong join is with the right child again.
 */
@Journey
class ReviewJourneyTests {
  private final Stage stage;

  ReviewJourneyTests(Stage stage) {
    this.stage = stage;
  }

  @TestFactory
  Stream<DynamicTest> twinsJoinedByMistakeAreTakenApart() {
    var twins = TwinsByTheQuay.begin(stage.house, "Quillfeather", 70, "4 Cockle Quay", "ZZ9 5RA");
    return new ReviewWalk(stage, twins, true).walk().tests();
  }

  @TestFactory
  Stream<DynamicTest> andWithoutJavaScript() {
    var twins = TwinsByTheQuay.begin(stage.house, "Marchbanks", 95, "17 Ropewalk", "ZZ7 6JH");
    return new ReviewWalk(stage, twins, false).walk().tests();
  }
}
