package org.breakwater.returns.cin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.breakwater.returns.cin.rules.CinValidation;
import org.breakwater.returns.command.Exit;
import org.breakwater.returns.command.Returns;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples through the whole of validation, and the command around it. */
class CinSampleTests {

  @TempDir private Path folder;

  private Path sample(int children, double faults, CinSample sample) throws IOException {
    Path file = folder.resolve("sample-" + children + "-" + faults + ".xml");
    sample.write(children, Files.newOutputStream(file));
    return file;
  }

  private Path sample(int children, double faults) throws IOException {
    return sample(children, faults, new CinSample(3, faults));
  }

  @Test
  void aSampleWithoutFaultsIsClean() throws IOException {
    Outcome outcome = CinValidation.of(sample(3000, 0), null, Map.of(), n -> {});
    assertThat(outcome.findings()).extracting(Finding::message).isEmpty();
    assertThat(outcome.clean()).isTrue();
    assertThat(outcome.children()).isEqualTo(3000);
  }

  @Test
  void everyPlantedFaultIsFound() throws IOException {
    CinSample faulty = new CinSample(5, 0.3);
    Outcome outcome = CinValidation.of(sample(3000, 0.3, faulty), null, Map.of(), n -> {});
    Map<String, Integer> found = new HashMap<>();
    outcome.findings().forEach(f -> found.merge(f.rule().code(), 1, Integer::sum));
    assertThat(faulty.planted()).hasSizeGreaterThan(15);
    faulty
        .planted()
        .forEach((rule, times) ->
            assertThat(found.getOrDefault(rule, 0)).as(rule).isGreaterThanOrEqualTo(times));
    assertThat(outcome.notRun()).isEmpty();
  }

  private Exit run(ByteArrayOutputStream out, String... args) {
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Returns.run(java.util.List.of(args), print, print);
  }

  @Test
  void theCommandEndsAsAScriptExpects() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String clean = sample(400, 0).toString();
    String faulty = sample(400, 0.2).toString();
    Path report = folder.resolve("findings.html");
    assertThat(run(out, "validate", "cin", clean)).isEqualTo(Exit.CLEAN);
    assertThat(run(out, "validate", "cin", faulty, "--report", report.toString()))
        .isEqualTo(Exit.FINDINGS);
    assertThat(Files.readString(report)).contains("CIN census 2025/26", "No worker known");
    assertThat(run(out, "validate", "cin", folder.resolve("none.xml").toString()))
        .isEqualTo(Exit.UNREADABLE);
    assertThat(run(out, "validate", "cin", clean, "--report", "x.pdf")).isEqualTo(Exit.UNREADABLE);
    assertThat(run(out, "validate", "tin", clean)).isEqualTo(Exit.UNREADABLE);
    Path headless = folder.resolve("headless.xml");
    Files.writeString(
        headless, Files.readString(Path.of(clean)).replaceAll("(?s)<Header>.*</Header>", ""));
    assertThat(run(out, "validate", "cin", headless.toString())).isEqualTo(Exit.NOT_RUN);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("not run: IllegalStateException: the header has no reference date");
  }

  @Test
  void findingsGoToTheWorkerOfTheChild() throws IOException {
    Path workers = folder.resolve("workers.csv");
    Files.writeString(workers, "LAchildID,Worker\nB0000001,Ms Reed\n");
    Path file = folder.resolve("one.xml");
    new CinSample(5, 1).write(3, Files.newOutputStream(file));
    Path report = folder.resolve("findings.csv");
    assertThat(
            run(
                new ByteArrayOutputStream(),
                "validate",
                "cin",
                file.toString(),
                "--workers",
                workers.toString(),
                "--report",
                report.toString()))
        .isEqualTo(Exit.FINDINGS);
    assertThat(Files.readAllLines(report)).anyMatch(line -> line.contains("B0000001,Ms Reed,"));
  }

  @Test
  void aRuleIsExplained() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(run(out, "rules", "--explain", "8565")).isEqualTo(Exit.CLEAN);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("dated after its closure", "What would mend it");
    assertThat(run(out, "rules", "--explain", "9999999")).isEqualTo(Exit.UNREADABLE);
  }
}
