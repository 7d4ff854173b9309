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

/** {@code docs/walks/letter-to-impact.md}, walked: with JavaScript, and without. */
@Journey
class ImprovementJourneyTests {
  private static final Path DOCUMENT = Path.of("..", "docs", "walks", "letter-to-impact.md");
  private final Stage stage;

  ImprovementJourneyTests(Stage stage) {
    this.stage = stage;
  }

  @TestFactory
  Stream<DynamicTest> fromThePublishedLetterToWhatChanged() {
    return new ImprovementWalk(stage, LetterFiles.published(), true).walk().tests();
  }

  @TestFactory
  Stream<DynamicTest> andWithoutJavaScriptFromAnInventedOne() {
    return new ImprovementWalk(stage, LetterFiles.invented("Southmere"), false).walk().tests();
  }

  @Test
  void theDocumentHasTheSameHeadings() throws IOException {
    assertThat(
            Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.matches("## \\d+\\. .*"))
                .map(line -> line.replaceFirst("## \\d+\\. ", "")))
        .as("the numbered headings of %s are the steps of ImprovementWalk", DOCUMENT)
        .isEqualTo(
            new ImprovementWalk(stage, new LetterFiles("", new byte[0], "", 0, 0), true)
                .walk()
                .headings());
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
