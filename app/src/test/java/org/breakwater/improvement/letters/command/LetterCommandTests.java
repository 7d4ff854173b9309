package org.breakwater.improvement.letters.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.breakwater.improvement.letters.InventedLetters;
import org.breakwater.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LetterCommandTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final LetterCommand command =
      new LetterCommand(
          Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC),
          new PrintStream(out, true, StandardCharsets.UTF_8));

  @TempDir Path folder = Path.of(".");

  @Test
  void aFileIsOneObjectInTheFieldsOfTheAnnotations() throws IOException {
    Files.write(folder.resolve("a.pdf"), InventedLetters.older());
    assertThat(command.run(List.of("read", folder.resolve("a.pdf").toString(), "--json"))).isZero();
    JsonNode letter = JSON.readTree(said());
    assertThat(letter.path("published").asString()).isEqualTo("2020-01-08");
    assertThat(letter.path("strengths")).hasSize(4);
    JsonNode first = letter.path("improvements").path(0);
    assertThat(first.path("starts").asString())
        .isEqualTo("Strategy meetings do not always include health. Staff");
    assertThat(first.path("ends").asString())
        .isEqualTo("that well-planned multi-agency decision-making follows.");
    assertThat(first.path("words").asInt())
        .isEqualTo(first.path("text").asString().split(" ").length);
    assertThat(letter.path("statement").path("due").asString()).isEqualTo("2020-04-16");
    assertThat(letter.path("addressees").asInt()).isEqualTo(4);
  }

  @Test
  void aFolderIsAListAndAnUnknownLayoutGivesItsPages() throws IOException {
    Files.write(folder.resolve("a.pdf"), InventedLetters.report(false));
    Files.write(folder.resolve("b.pdf"), InventedLetters.minutes());
    Files.writeString(folder.resolve("notes.md"), "not a letter");
    assertThat(command.run(List.of("read", folder.toString(), "--json"))).isZero();
    JsonNode letters = JSON.readTree(said());
    assertThat(letters).hasSize(2);
    assertThat(letters.path(0).path("priority_actions").asInt()).isEqualTo(1);
    assertThat(letters.path(1).path("layout").asString()).isEqualTo("unknown");
    assertThat(letters.path(1).path("pages").path(0).asString()).contains("The board thanked");
  }

  @Test
  void aBadFileIsNamedAndTheOthersAreRead() throws IOException {
    Files.write(folder.resolve("a.pdf"), InventedLetters.older());
    Files.writeString(folder.resolve("b.pdf"), "%PDF-1.4 broken");
    assertThat(command.run(List.of("read", folder.toString()))).isEqualTo(1);
    assertThat(said()).contains("a.pdf: ").contains("STRENGTH: 4");
    assertThat(command.run(List.of("nonsense"))).isEqualTo(2);
  }

  @Test
  void theScoreSeesWhatIsMissedFalseSplitAndMerged() throws IOException {
    Files.write(folder.resolve("a.pdf"), InventedLetters.older());
    command.run(List.of("read", folder.resolve("a.pdf").toString(), "--json"));
    Path truths = Files.createDirectory(folder.resolve("truth"));
    Files.writeString(truths.resolve("a.json"), said());
    out.reset();
    assertThat(score(folder, truths)).isZero();
    assertThat(said()).contains("together      recall 1.0000  precision 1.0000");
    String spoilt =
        Files.readString(truths.resolve("a.json"))
            .replace("Referrals from probation", "Reports from probation")
            .replace("with what the partnership expects\",", "with what somebody expects\",");
    var wanted = (ObjectNode) JSON.readTree(spoilt);
    ((ObjectNode) wanted.path("strengths").path(0)).put("words", 9).put("ends", "view of need.");
    Files.writeString(truths.resolve("a.json"), JSON.writeValueAsString(wanted));
    out.reset();
    assertThat(score(folder, truths)).isEqualTo(1);
    assertThat(said())
        .contains(
            "missed improvement 2",
            "false improvement",
            "split improvement 3",
            "merged strength 1");
  }

  /** The bar of issue 5, on the letters annotated by hand, where they are at hand. */
  @Test
  void realLettersAreReadAsAnnotated() {
    Path letters = Shared.of("fixtures/jtai");
    assertThat(score(letters, letters.resolve("truth"))).isZero();
    assertThat(said())
        .containsPattern("2020-01-08-plymouth.pdf +24 +24 +0 +0 +0 +0 +17 +17 +0 +0 +0 +0")
        .contains("dates 12, due dates 12");
  }

  private int score(Path letters, Path truths) {
    return command.run(List.of("score", letters.toString(), "--truth", truths.toString()));
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
