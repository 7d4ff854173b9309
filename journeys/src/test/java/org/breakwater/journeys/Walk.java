package org.breakwater.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** Steps that follow from one another: after one has failed the rest are not tried. */
final class Walk {
  private record Step(String heading, Runnable what) {}

  private final Stage stage;
  private final List<Step> steps = new ArrayList<>();
  private boolean stopped;

  Walk(Stage stage) {
    this.stage = stage;
  }

  Walk step(String heading, Runnable what) {
    steps.add(new Step(heading, what));
    return this;
  }

  List<String> headings() {
    return steps.stream().map(Step::heading).toList();
  }

  Stream<DynamicTest> tests() {
    return steps.stream().map(step -> DynamicTest.dynamicTest(step.heading(), () -> take(step)));
  }

  private void take(Step step) {
    Assumptions.assumeFalse(stopped, "a step before this one failed");
    try {
      step.what().run();
    } catch (RuntimeException | Error fault) {
      stopped = true;
      stage.keepPictures(step.heading());
      throw fault;
    }
  }
}
