package org.breakwater.linkage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelRefused;
import org.breakwater.linkage.table.Layout;
import org.breakwater.linkage.table.Records;
import org.junit.jupiter.api.Test;

class ConstraintsTests {

  private static final int ROWS = 12;

  private static LinkageModel model(String constraints) {
    return Models.read(
        """
        {"link_type": "dedupe_only", "probability_two_random_records_match": 0.1,
         "unique_id_column_name": "id", "source_dataset_column_name": "agency",
         "blocking_rules_to_generate_predictions": ["l.name = r.name"],
         "comparisons": [{"output_column_name": "name", "comparison_levels": [
           {"sql_condition": "name_l IS NULL OR name_r IS NULL", "is_null_level": true},
           {"sql_condition": "name_l = name_r", "m_probability": 0.9, "u_probability": 0.1},
           {"sql_condition": "ELSE", "m_probability": 0.1, "u_probability": 0.9}]}],
         "breakwater": {"constraints": %s}}
        """
            .formatted(constraints));
  }

  private static final LinkageModel BOTH =
      model(
          """
          {"one_value": [{"column": "nhs", "where": {"verified": ["yes"]}}],
           "one_record": [{"column": "agency", "where": {"status": ["Open", "reopened"]}}]}
          """);

  private static Records records(LinkageModel model, List<Map<String, String>> rows) {
    return Records.of(Layout.of(model).with(Constraints.columns(model)), rows);
  }

  record Pair(int left, int right, int weight) {}

  @Provide
  Arbitrary<List<Map<String, String>>> rows() {
    return Combinators.combine(
            Arbitraries.of("", "a1", "b2", "c3"),
            Arbitraries.of("yes", "no", ""),
            Arbitraries.of("health", "school", "police", ""),
            Arbitraries.of("open", "closed", ""))
        .as((nhs, verified, agency, status) ->
            Map.of("nhs", nhs, "verified", verified, "agency", agency, "status", status))
        .list()
        .ofSize(ROWS)
        .map(rows -> {
          var withIds = new ArrayList<Map<String, String>>();
          for (int i = 0; i < rows.size(); i++) {
            var row = new HashMap<>(rows.get(i));
            row.put("id", String.valueOf(100 + i));
            row.put("name", "Ann");
            withIds.add(row);
          }
          return withIds;
        });
  }

  @Provide
  Arbitrary<List<Pair>> pairs() {
    return Combinators.combine(
            Arbitraries.integers().between(0, ROWS - 1),
            Arbitraries.integers().between(0, ROWS - 1),
            Arbitraries.integers().between(0, 4))
        .as(Pair::new)
        .list()
        .ofMaxSize(30);
  }

  private static Clusters clusters(Records records, List<Pair> pairs) {
    var clusters = new Clusters(records.size());
    var surestFirst = new SurestFirst(0);
    pairs.forEach(pair -> surestFirst.add(pair.left(), pair.right(), pair.weight()));
    surestFirst.join(clusters, Constraints.of(BOTH, records));
    return clusters;
  }

  @Property(tries = 500)
  void no_cluster_holds_two_verified_numbers_or_two_open_records_of_one_agency(
      @ForAll("rows") List<Map<String, String>> rows, @ForAll("pairs") List<Pair> pairs) {
    Records records = records(BOTH, rows);
    Clusters clusters = clusters(records, pairs);
    var numbers = new HashMap<Integer, String>();
    var open = new HashSet<String>();
    for (int row = 0; row < records.size(); row++) {
      Map<String, String> values = records.values(row);
      int cluster = clusters.cluster(row);
      if ("yes".equals(values.get("verified")) && values.get("nhs") != null) {
        String number = values.get("nhs");
        assertThat(numbers.merge(cluster, number, (first, next) -> first)).isEqualTo(number);
      }
      if ("open".equals(values.get("status")) && values.get("agency") != null) {
        assertThat(open.add(cluster + values.get("agency"))).isTrue();
      }
    }
  }

  @Property(tries = 300)
  void the_order_in_which_pairs_are_found_never_changes_a_cluster(
      @ForAll("rows") List<Map<String, String>> rows,
      @ForAll("pairs") List<Pair> pairs,
      @ForAll long seed) {
    Records records = records(BOTH, rows);
    var shuffled = new ArrayList<>(pairs);
    Collections.shuffle(shuffled, new Random(seed));
    Clusters one = clusters(records, pairs);
    Clusters other = clusters(records, shuffled);
    for (int row = 0; row < records.size(); row++) {
      assertThat(other.cluster(row)).isEqualTo(one.cluster(row));
    }
  }

  @Property(tries = 300)
  void what_nothing_forbids_is_joined(@ForAll("pairs") List<Pair> pairs) {
    var rows = new ArrayList<Map<String, String>>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(Map.of("id", String.valueOf(100 + i), "name", "Ann", "nhs", "n" + i, "agency", "a"));
    }
    rows.set(0, Map.of("id", "100", "name", "Ann", "verified", "no", "status", "closed"));
    Records records = records(BOTH, rows);
    var free = new Clusters(ROWS);
    pairs.forEach(pair -> free.join(pair.left(), pair.right()));
    Clusters clusters = clusters(records, pairs);
    for (int row = 0; row < ROWS; row++) {
      assertThat(clusters.cluster(row)).isEqualTo(free.cluster(row));
    }
  }

  private static Map<String, String> person(String id, String nhs, String verified) {
    return Map.of(
        "id", id, "name", "Ann", "nhs", nhs, "verified", verified, "agency", "", "status", "");
  }

  @Test
  void the_surer_of_two_pairs_that_exclude_each_other_is_joined() {
    Records records =
        records(
            BOTH,
            List.of(
                person("1", "943 476 5919", "yes"),
                person("2", "", "yes"),
                person("3", "9434765870", "Yes")));
    Clusters clusters = clusters(records, List.of(new Pair(0, 1, 3), new Pair(1, 2, 4)));
    assertThat(clusters.cluster(2)).isEqualTo(1);
    assertThat(clusters.cluster(0)).isZero();
    assertThat(clusters.count()).isEqualTo(2);
  }

  @Test
  void says_what_is_wrong_with_the_file() {
    assertThatThrownBy(() -> Constraints.columns(model("{\"one_valeu\": []}")))
        .isInstanceOf(ModelRefused.class)
        .hasMessageContaining("not \"one_valeu\"");
    assertThatThrownBy(() -> Constraints.columns(model("{\"one_value\": [{\"where\": {}}]}")))
        .isInstanceOf(ModelRefused.class)
        .hasMessageContaining("names no column");
  }
}
