package org.breakwater.returns.dfe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Reading, checking and writing a payload. */
class PayloadTests {

  private final List<CscChild> children = new ArrayList<>();
  private final List<PayloadFault> faults = new ArrayList<>();

  private void read(String json) {
    Payloads.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        children::add,
        faults::add);
  }

  /** A value of every node of the facts. */
  static JsonNode full(PayloadFacts.Node fact, String name) {
    return switch (fact.type) {
      case "object" -> {
        var object = Payloads.JSON.createObjectNode();
        fact.properties.forEach((key, node) -> object.set(key, full(node, key)));
        yield object;
      }
      case "array" -> Payloads.JSON.createArrayNode().add(full(fact.itemOrThrow(), name));
      case "boolean" -> Payloads.JSON.getNodeFactory().booleanNode(false);
      case "integer" -> Payloads.JSON.getNodeFactory().numberNode(12);
      default ->
          Payloads.JSON
              .getNodeFactory()
              .stringNode(fact.date ? "2026-06-04" : "A".repeat(Math.max(1, fact.minLength)));
    };
  }

  @Test
  void everyNodeIsReadAndWrittenAndTheSecondWritingEqualsTheFirst() throws IOException {
    JsonNode every = full(PayloadFacts.CHILD, "");
    read("[" + every + "]");
    assertThat(faults).isEmpty();
    assertThat(Payloads.JSON.<JsonNode>valueToTree(children.getFirst())).isEqualTo(every);
    var once = new ByteArrayOutputStream();
    Payloads.write(children, once);
    children.clear();
    read(once.toString(StandardCharsets.UTF_8));
    var twice = new ByteArrayOutputStream();
    Payloads.write(children, twice);
    assertThat(twice.toByteArray()).isEqualTo(once.toByteArray());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                        | la_child_id | is missing
          {"la_child_id":"A-1"}                                     | la_child_id | has a character that may not be in it
          {"la_child_id":"ABCDEFGHIJKLMNOPQRSTU"}                   | la_child_id | has 21 characters; at most 20 may be
          {"la_child_id":7}                                         | la_child_id | must be text, not 7
          {"la_child_id":"A1","nhs_number":"9434765919"}            | nhs_number | is not part of the payload
          {"la_child_id":"A1","purge":"true"}                       | purge | must be true or false
          {"la_child_id":"A1","child_details":{"sex":null}}         | child_details.sex | must be text, not null
          {"la_child_id":"A1","child_details":{"date_of_birth":"04/06/2020"}} | child_details.date_of_birth | must be a date
          {"la_child_id":"A1","child_details":{"date_of_birth":"2023-02-29"}} | child_details.date_of_birth | must be a date
          {"la_child_id":"A1","child_details":{"unique_pupil_number":"A12"}}  | child_details.unique_pupil_number | has 3 characters; 13 are needed
          {"la_child_id":"A1","child_details":{"disabilities":["HAND","HAND"]}} | child_details.disabilities[1] | a second time
          {"la_child_id":"A1","health_and_wellbeing":{"sdq_assessments":[{"score":1.5}]}} | health_and_wellbeing.sdq_assessments[0].score | must be a whole number
          {"la_child_id":"A1","social_care_episodes":[{}]}          | social_care_episodes[0].social_care_episode_id | is missing
          {"la_child_id":"A1","social_care_episodes":[{"social_care_episode_id":"e"},{"social_care_episode_id":"e"}]} | social_care_episodes[1].social_care_episode_id | of another entry
          """)
  void saysWhatIsWrongAndWhere(String child, String path, String message) {
    read("[" + child + ",{\"la_child_id\":\"B2\"}]");
    assertThat(faults)
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.path()).isEqualTo(path);
          assertThat(fault.message()).contains(message);
        });
    assertThat(children)
        .as("reading goes on")
        .extracting(CscChild::laChildId)
        .containsExactly("B2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"la_child_id":"A1"}                              | must be a list
          [{"la_child_id":"A1"}                             | Not sound JSON, line 1
          [{"la_child_id":"A1","la_child_id":"A2"}]         | Not sound JSON, line 1
          [] []                                             | after the end
          """)
  void refusesWhatIsNotAListOfChildren(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void deepNestingIsRefusedAndNotFollowed() {
    String hostile = "[{\"la_child_id\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}]";
    assertThatThrownBy(() -> read(hostile)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSameChildTwiceIsReturned() {
    read("[{\"la_child_id\":\"A1\"},{\"la_child_id\":\"A1\"}]");
    assertThat(children).hasSize(1);
    assertThat(faults)
        .singleElement()
        .hasToString("A1: la_child_id stands in the list a second time");
  }

  @Test
  void batchesHoldAHundredAtMost() {
    List<CscChild> many = new ArrayList<>();
    for (int i = 0; i < 201; i++) {
      many.add(new CscChild("C" + i, null, null, null, null, null));
    }
    assertThat(Payloads.batches(many)).extracting(List::size).containsExactly(100, 100, 1);
    assertThat(Payloads.batches(List.of())).isEmpty();
  }
}
