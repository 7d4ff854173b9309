package org.breakwater.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code docs/walks/police-notice.md}, walked: with JavaScript, and without. */
@Journey
class PoliceNoticeJourneyTests {
  private static final Path DOCUMENT = Path.of("..", "docs", "walks", "police-notice.md");
  private final Stage stage;

  PoliceNoticeJourneyTests(Stage stage) {
    this.stage = stage;
  }

  @TestFactory
  Stream<DynamicTest> aPoliceNoticeBecomesAJointDecision() {
    var child = KnownChild.begin(stage.house, "Ottoline", "Quayle", "ZZ9 4TW");
    return new PoliceNoticeWalk(stage, child, true).walk().tests();
  }

  @TestFactory
  Stream<DynamicTest> andWithoutJavaScript() {
    var child = KnownChild.begin(stage.house, "Perdita", "Castlemaine", "ZZ9 7QP");
    return new PoliceNoticeWalk(stage, child, false).walk().tests();
  }

  @Test
  void theDocumentHasTheSameHeadings() throws IOException {
    var child = new KnownChild("", "", java.time.LocalDate.EPOCH, "", "", "");
    assertThat(
            Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.matches("## \\d+\\. .*"))
                .map(line -> line.replaceFirst("## \\d+\\. ", "")))
        .as("the numbered headings of %s are the steps of PoliceNoticeWalk", DOCUMENT)
        .isEqualTo(new PoliceNoticeWalk(stage, child, true).walk().headings());
  }

  @Test
  void theDocumentNamesCodeThatExists() throws IOException {
    var code = Path.of("..", "app", "src", "main", "java", "org", "breakwater");
    assertThat(
            Pattern.compile("`((?:[a-z]+/)+[A-Z]\\w+)`")
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(found -> found.group(1))
                .distinct())
        .as("mend the path in %s", DOCUMENT)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(code.resolve(name + ".java")).exists());
  }
}
