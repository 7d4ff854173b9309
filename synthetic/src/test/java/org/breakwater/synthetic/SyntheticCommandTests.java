package org.breakwater.synthetic;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticCommandTests {
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int run(String... args) {
    return SyntheticCommand.run(args, new PrintStream(said, true, StandardCharsets.UTF_8), clock);
  }

  @Test
  void writesTheFilesAndSaysHowMuch(@TempDir Path folder) throws IOException {
    assertThat(run("--size", "small", "--seed", "5", "--out", folder.toString())).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("100 %").contains("agency records");
    assertThat(Files.readAllLines(folder.resolve("children.csv")).size()).isGreaterThan(2_000);
    assertThat(Files.readAllLines(folder.resolve("records.csv")))
        .hasSameSizeAs(Files.readAllLines(folder.resolve("truth.csv")));
    assertThat(Files.readString(folder.resolve("records.csv"))).doesNotContain("truth");
  }

  @Test
  void saysWhatIsWrongWithTheCommand() {
    assertThat(run("--size", "village", "--out", "x")).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("village").contains("--size");
    assertThat(run("--size")).isEqualTo(2);
    assertThat(run("--colour", "red")).isEqualTo(2);
    assertThat(run("--size", "small")).isEqualTo(2);
  }
}
