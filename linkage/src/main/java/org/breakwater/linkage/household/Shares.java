package org.breakwater.linkage.household;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.breakwater.linkage.TermFrequencies;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How common the values of a column are, where the records themselves are not at hand: how many
 * records have each value that more than one has.
 *
 * @param records how many there are, with or without a value
 * @param known how many have a value
 * @param rest how many have a value that is not listed
 * @param counts by what values have in common when they mean the same
 * @param names how common names are in the country; null for what is no name
 */
record Shares(
    int records,
    double known,
    double rest,
    Map<String, Integer> counts,
    @Nullable TermFrequencies names) {

  /** The country's figures count as much as so many records. */
  private static final double STRENGTH = 1_000;

  /** Of what nobody counts: sex, a first line of an address, a number. */
  static final Shares NONE = new Shares(0, 0, 0, Map.of(), null);

  Shares {
    counts = Map.copyOf(counts);
  }

  static <T> Shares of(Column<T> column, Function<T, String> key, @Nullable TermFrequencies names) {
    var common = new HashMap<String, Integer>();
    int known = 0;
    for (int code = 0; code < column.size(); code++) {
      known += column.count(code);
      if (column.count(code) > 1) {
        common.put(key.apply(column.of(code)), column.count(code));
      }
    }
    return new Shares(column.rows(), known, 1, common, names);
  }

  Shares with(TermFrequencies ofNames) {
    return new Shares(records, known, rest, counts, ofNames);
  }

  /** Where no value was counted none can be called hardly seen. */
  int count(String key) {
    return known == 0 ? (int) (records * 1e-4) : counts.getOrDefault(key, (int) rest);
  }

  /** Natural logarithm of the share of the records that have the value. */
  double log(String key) {
    Integer listed = counts.get(key);
    double count = listed == null ? rest : listed;
    if (names == null) {
      return Math.log(count / Math.max(1, known));
    }
    return Math.log((count + STRENGTH * names.of(key)) / (known + STRENGTH));
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("records", records).put("known", known).put("rest", rest);
    ObjectNode listed = json.putObject("counts");
    new TreeMap<>(counts).forEach(listed::put);
    return json;
  }

  static Shares read(JsonNode json, @Nullable TermFrequencies names) {
    var counts = new HashMap<String, Integer>();
    JsonNode listed = HouseholdFile.need(json, "counts");
    listed.propertyNames().forEach(key -> counts.put(key, listed.get(key).asInt()));
    return new Shares(
        HouseholdFile.need(json, "records").asInt(),
        HouseholdFile.need(json, "known").asDouble(),
        HouseholdFile.need(json, "rest").asDouble(),
        counts,
        names);
  }
}
