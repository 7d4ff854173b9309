package org.breakwater.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.breakwater.returns.extracts.AgencyExtract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be typed after {@code breakwater import}. */
class ImportWordsTests {

  @TempDir Path folder;

  private void wrong(String message, String... words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImportWords.parse(List.of(words)))
        .withMessage(message);
  }

  @Test
  void takesOptionsInAnyOrder() {
    ImportWords said =
        ImportWords.parse(
            List.of(
                "--organisation",
                "LA1",
                folder.toString(),
                "--as-of",
                "2026-06-04",
                "--layout",
                "ssda903"));
    assertThat(said.organisation()).isEqualTo("LA1");
    assertThat(said.asOf()).isEqualTo(LocalDate.of(2026, 6, 4));
    assertThat(said.path()).isEqualTo(folder);
  }

  @Test
  void theKindMayStandFirst() {
    ImportWords said = ImportWords.parse(List.of("annex-a", folder.toString()));
    assertThat(said.layout()).isEqualTo("annex-a");
    assertThat(said.organisation()).isNull();
  }

  @Test
  void saysWhatIsWrong() {
    String here = folder.toString();
    wrong("Give the file or folder to import.", "--layout", "ssda903");
    wrong(
        "--layout is needed: one of %s.".formatted(String.join(", ", AgencyExtract.builtIn())),
        here);
    wrong("There is no option --colour.", "--colour", "red");
    wrong("--layout needs a value after it.", "--layout");
    wrong("There is no /nowhere/at-all.", "--layout", "x", "/nowhere/at-all");
    wrong("Give one file or folder, not two.", here, here);
    wrong(
        "--as-of needs a date such as 2026-06-04, not 4/6/26.",
        "--layout",
        "x",
        "--organisation",
        "y",
        "--as-of",
        "4/6/26",
        here);
  }
}
