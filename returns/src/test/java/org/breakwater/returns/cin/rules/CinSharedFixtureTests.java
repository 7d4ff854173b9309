package org.breakwater.returns.cin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.breakwater.returns.Shared;
import org.breakwater.returns.cin.sample.CinSample;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.Outcome;
import org.breakwater.returns.rules.VectorFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sector's sample files; skipped where the folder of them is not beside the repository. */
class CinSharedFixtureTests {

  private static Path fixtures() {
    return Shared.of("fixtures/cin");
  }

  private static Outcome check(Path file) {
    return CinValidation.of(file, null, Map.of(), n -> {});
  }

  @Test
  void nothingIsFoundInTheCleanFile() {
    Outcome outcome = check(fixtures().resolve("cin_clean_1000.xml"));
    assertThat(outcome.findings()).extracting(Finding::message).isEmpty();
    assertThat(outcome.clean()).isTrue();
    assertThat(outcome.children()).isEqualTo(1000);
  }

  @Test
  void everySeededFaultIsFoundAlsoThoseThePublicReportMisses() throws IOException {
    Set<String> found = new HashSet<>();
    Outcome outcome = check(fixtures().resolve("cin_err_1000.xml"));
    outcome.findings().forEach(f -> found.add(f.child() + " " + f.rule().code()));
    JsonNode seeded =
        JsonMapper.shared()
            .readTree(
                Files.readString(VectorFile.folder().resolve("cin_err_1000.seeded_faults.json")));
    assertThat(seeded.size()).isEqualTo(40);
    for (JsonNode fault : seeded) {
      assertThat(found)
          .contains(fault.get("LAchildID").asString() + " " + fault.get("rule").asString());
    }
    assertThat(outcome.notRun()).isEmpty();
  }

  @Test
  void everySampleOfEveryYearIsReadAndItsStrayTextLocated() throws IOException {
    try (Stream<Path> files = Files.list(fixtures())) {
      List<Path> samples = files.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
      assertThat(samples).hasSizeGreaterThan(8);
      for (Path sample : samples) {
        Outcome outcome = check(sample);
        assertThat(outcome.children()).as(sample.toString()).isPositive();
        assertThat(outcome.notRun()).as(sample.toString()).isEmpty();
        if (sample.getFileName().toString().equals("CIN_Census_2026.xml")) {
          assertThat(outcome.findings())
              .as(sample.toString())
              .anySatisfy(f -> {
                assertThat(f.rule().code()).isEqualTo("FORM6");
                assertThat(f.first().line()).isEqualTo(23);
              });
        }
      }
    }
  }

  @Test
  void whatWePassAsCleanTheSectorsSchemaPasses(@TempDir Path folder)
      throws IOException, SAXException {
    Schema schema =
        SchemaFactory.newDefaultInstance()
            .newSchema(fixtures().resolve("CIN_schema_2026.xsd").toFile());
    Path sample = folder.resolve("sample.xml");
    new CinSample(1, 0).write(500, Files.newOutputStream(sample));
    assertThat(check(sample).clean()).isTrue();
    schema.newValidator().validate(new StreamSource(sample.toFile()));
    schema
        .newValidator()
        .validate(new StreamSource(fixtures().resolve("cin_clean_1000.xml").toFile()));
  }
}
