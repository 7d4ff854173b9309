package org.breakwater.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.breakwater.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * {@code breakwater import} of extracts that nobody here wrote; skipped, with the reason, where
 * they are not kept.
 */
@BreakwaterTest
class SharedExtractTests {

  @Autowired Partners partners;
  @Autowired ImportCommand command;
  @TempDir Path folder;

  private String run(int exit, String... words) {
    PrintStream before = System.out;
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
      assertThat(command.run(List.of(words))).isEqualTo(exit);
    } finally {
      System.setOut(before);
    }
    String text = shown.toString(StandardCharsets.UTF_8);
    System.out.println(text);
    return text;
  }

  @Test
  void bothFixturesAndAgain() throws IOException {
    String agency = partners.fresh().of(Kind.SOCIAL_CARE).code();
    Path returned = folder.resolve("returned.csv");
    String first =
        run(
            1,
            "--layout",
            "ssda903",
            "--organisation",
            agency,
            "--returned",
            returned.toString(),
            Shared.of("fixtures/ssda903").toString());
    assertThat(first)
        .contains("header           2,675 rows taken", "episodes         5,050 rows taken");
    assertThat(Files.readAllLines(returned)).hasSizeGreaterThan(1);
    String annex =
        run(
            1,
            "--layout",
            "annex-a",
            "--organisation",
            agency,
            Shared.of("fixtures/annex-a").toString());
    assertThat(annex)
        .contains("ROW-06", "paste it back as values", "Rows taken: 47. Rows returned: 12.");
    String again =
        run(
            1,
            "--layout",
            "ssda903",
            "--organisation",
            agency,
            Shared.of("fixtures/ssda903").toString());
    assertThat(again)
        .contains(
            "People: 0 recognised, 0 wait for a person's decision, 0 new, 0 brought up to date, 2,675 unchanged.")
        .contains("Services: 0 kept, 2,173 unchanged");
  }

  @Test
  void aWrongCommandSaysWhatToDo() {
    assertThat(
            command.run(
                List.of("--layout", "ssda903", "--organisation", "nobody", folder.toString())))
        .isEqualTo(2);
    assertThat(
            command.run(List.of("--layout", "nothing", "--organisation", "x", folder.toString())))
        .isEqualTo(2);
  }
}
