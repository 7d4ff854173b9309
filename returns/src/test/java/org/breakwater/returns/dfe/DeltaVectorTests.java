package org.breakwater.returns.dfe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breakwater.returns.Shared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The published samples and cases of change; skipped, with the reason, where they are not kept. */
class DeltaVectorTests {

  /** What each case must send, in its parts that carry meaning. */
  private static final Map<String, String> WANTED =
      Map.ofEntries(
          Map.entry("no change", ""),
          Map.entry("order of factors only", ""),
          Map.entry("name changed", "child_details.surname=Changed"),
          Map.entry("postcode removed", "child_details.first_name=Jordan"),
          Map.entry("episode closed", "social_care_episodes[0].closure_reason=RC1"),
          Map.entry(
              "assessment authorised later",
              "social_care_episodes[0].child_and_family_assessments[0].authorisation_date=2024-02-02"),
          Map.entry(
              "assessment added",
              "social_care_episodes[0].child_and_family_assessments[0].child_and_family_assessment_id=NEW1"),
          Map.entry(
              "assessment deleted at source",
              "social_care_episodes[0].child_and_family_assessments[0].purge=true"),
          Map.entry(
              "cp plan ended",
              "social_care_episodes[0].child_protection_plans[0].end_date=2024-06-06"),
          Map.entry("sdq added", "health_and_wellbeing.sdq_assessments[1].score=12"),
          Map.entry("second episode", "social_care_episodes[0].social_care_episode_id=EP2"),
          Map.entry("episode deleted at source", "social_care_episodes[0].purge=true"),
          Map.entry(
              "worker changed",
              "social_care_episodes[0].care_worker_details[0].end_date=2024-04-04"),
          Map.entry("disability added", "child_details.disabilities[2]=AUT"),
          Map.entry("child deleted", "purge=true"));

  static JsonNode vectors() throws IOException {
    return Payloads.JSON.readTree(
        Files.readAllBytes(Shared.of("standards/vectors/dfe_api_vectors.json")));
  }

  @Test
  void theSamplesAreSoundAndComeBackByteForByte() throws IOException {
    for (Map.Entry<String, JsonNode> sample : vectors().path("samples").properties()) {
      CscChild child = read(sample.getValue());
      byte[] once = written(child);
      assertThat(written(read(Payloads.JSON.readTree(once).get(0))))
          .as(sample.getKey())
          .isEqualTo(once);
      assertThat(Meaning.of(Payloads.JSON.readTree(once).get(0)))
          .as(sample.getKey())
          .isEqualTo(Meaning.of(sample.getValue()));
    }
  }

  @Test
  void everyCaseSendsWhatChangedAndNothingElse() throws IOException {
    int cases = 0;
    for (JsonNode one : vectors().path("delta")) {
      String name = one.path("case").asString();
      CscChild before = read(one.path("previous"));
      CscChild now = one.path("current").isNull() ? null : read(one.path("current"));
      String wanted = WANTED.get(name);
      assertThat(wanted).as("a case we do not know: %s", name).isNotNull();
      var sent = Delta.between(before, now);
      System.out.printf(
          "%-30s %s%n", name, sent.map(c -> new String(written(c))).orElse("nothing"));
      assertThat(sent.isEmpty()).as(name).isEqualTo(wanted.isEmpty());
      sent.ifPresent(child -> {
        assertThat(Payloads.check(child)).as(name).isEmpty();
        int equals = wanted.indexOf('=');
        assertThat(at(Payloads.JSON.valueToTree(child), wanted.substring(0, equals)).asString())
            .as(name)
            .isEqualTo(wanted.substring(equals + 1));
        assertThat(Meaning.same(DeltaTests.applied(before, child), now == null ? List.of() : now))
            .as("%s: what the Department then holds", name)
            .isTrue();
      });
      cases++;
    }
    assertThat(cases).isEqualTo(15);
  }

  private static JsonNode at(JsonNode node, String path) {
    for (String step : path.replace("[", ".").replace("]", "").split("\\.")) {
      node = step.matches("\\d+") ? node.path(Integer.parseInt(step)) : node.path(step);
    }
    return node;
  }

  static byte[] written(CscChild child) {
    var out = new ByteArrayOutputStream();
    try {
      Payloads.write(List.of(child), out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static @Nullable CscChild read(JsonNode child) {
    List<PayloadFault> faults = new ArrayList<>();
    List<CscChild> read = new ArrayList<>();
    Payloads.read(
        new ByteArrayInputStream(
            ("[" + child + "]").getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        read::add,
        faults::add);
    assertThat(faults).isEmpty();
    return read.getFirst();
  }
}
