package org.breakwater.linkage.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.breakwater.linkage.model.ModelRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseholdFilesTests {

  @TempDir Path folder;

  private Path model(String columns) throws IOException {
    Path file = folder.resolve("model.json");
    var comparisons = new ArrayList<String>();
    for (String column : columns.split(",", -1)) {
      comparisons.add(
          """
          {"output_column_name":"%1$s","comparison_levels":[
            {"sql_condition":"\\"%1$s_l\\" IS NULL OR \\"%1$s_r\\" IS NULL","is_null_level":true,
             "label_for_charts":"null"},
            {"sql_condition":"\\"%1$s_l\\" = \\"%1$s_r\\"","m_probability":0.9,"u_probability":0.1,
             "label_for_charts":"exact"},
            {"sql_condition":"ELSE","m_probability":0.1,"u_probability":0.9,
             "label_for_charts":"else"}]}
          """
              .formatted(column));
    }
    Files.writeString(
        file,
        """
        {"link_type":"dedupe_only","unique_id_column_name":"id","source_dataset_column_name":"source",
         "probability_two_random_records_match":0.0001,
         "blocking_rules_to_generate_predictions":[{"blocking_rule":"l.surname = r.surname","sql_dialect":"duckdb"}],
         "comparisons":[%s],"sql_dialect":"duckdb"}
        """
            .formatted(String.join(",", comparisons)));
    return file;
  }

  private Path town() throws IOException {
    Town town = Town.of(300, 4);
    var lines = new ArrayList<String>();
    lines.add("id,first_name,surname,dob,sex,postcode,source");
    for (int row = 0; row < town.size(); row++) {
      lines.add(
          String.join(
              ",",
              town.id(row),
              town.text(row, "given"),
              town.text(row, "family"),
              town.text(row, "born"),
              town.text(row, "sex"),
              town.text(row, "postcode"),
              town.text(row, "by")));
    }
    return Files.write(folder.resolve("town.csv"), lines);
  }

  private HouseholdFiles.Request request(Path model, String name) throws IOException {
    return new HouseholdFiles.Request(
        model,
        List.of(town()),
        folder.resolve(name + "-pairs.csv"),
        folder.resolve(name + "-persons.csv"),
        folder.resolve(name + "-model.json"),
        0.5,
        1);
  }

  @Test
  void learns_once_and_links_again_from_the_file_with_equal_pairs() throws IOException {
    var first = request(model("first_name,surname,dob,sex,postcode"), "first");
    HouseholdFiles.link(first, line -> {});
    List<String> pairs = Files.readAllLines(first.pairs());
    assertThat(pairs.getFirst()).startsWith("uid_l,uid_r,match_weight,match_probability,match_key");
    assertThat(pairs).hasSizeGreaterThan(500);
    assertThat(Files.readString(folder.resolve("first-model.json")))
        .contains("\"breakwater\"")
        .contains("\"siblings\"");

    var again = request(folder.resolve("first-model.json"), "again");
    HouseholdFiles.link(again, line -> {});
    assertThat(keys(Files.readAllLines(again.pairs()))).isEqualTo(keys(pairs));
    assertThat(Files.readAllLines(folder.resolve("again-persons.csv")))
        .isEqualTo(Files.readAllLines(folder.resolve("first-persons.csv")));
  }

  @Test
  void no_person_has_two_records_of_one_agency_where_the_model_says_so() throws IOException {
    Path free = model("first_name,surname,dob,sex,postcode");
    // each child is now in two towns of the same agencies
    List<String> town = Files.readAllLines(town());
    var twice = new ArrayList<>(town);
    town.stream().skip(1).forEach(line -> twice.add("again" + line));
    Path file = Files.write(folder.resolve("twice.csv"), twice);
    Path bound = folder.resolve("bound.json");
    Files.writeString(
        bound,
        Files.readString(free)
            .replace(
                "\"sql_dialect\":\"duckdb\"}\n",
                "\"sql_dialect\":\"duckdb\",\"breakwater\":{\"constraints\":{\"one_record\":[{\"column\":\"source\"}]}}}\n"));
    assertThat(Files.readString(bound)).contains("constraints");
    assertThat(mostOfOneAgency(free, file)).isGreaterThan(1);
    assertThat(mostOfOneAgency(bound, file)).isEqualTo(1);
  }

  private int mostOfOneAgency(Path model, Path file) throws IOException {
    Path persons = folder.resolve("of-" + model.getFileName() + ".csv");
    HouseholdFiles.link(
        new HouseholdFiles.Request(
            model, List.of(file), folder.resolve("pairs.csv"), persons, null, 0.5, 1),
        line -> {});
    var agencies = new HashMap<String, String>();
    Files.readAllLines(file).stream()
        .map(line -> line.split(",", -1))
        .forEach(cells -> agencies.put(cells[0], cells[6]));
    var counts = new HashMap<String, Integer>();
    Files.readAllLines(persons).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(cells -> counts.merge(cells[1] + agencies.get(cells[0]), 1, Integer::sum));
    return counts.values().stream().mapToInt(n -> n).max().orElse(0);
  }

  private static List<String> keys(List<String> lines) {
    return lines.stream()
        .map(line -> String.join(",", List.of(line.split(",", -1)).subList(0, 2)))
        .toList();
  }

  @Test
  void asks_which_column_is_the_name_when_it_cannot_tell() throws IOException {
    var request = request(model("n1,n2,dob"), "odd");
    assertThatThrownBy(() -> HouseholdFiles.link(request, line -> {}))
        .isInstanceOf(ModelRefused.class)
        .hasMessageContaining("which of the columns");
  }
}
