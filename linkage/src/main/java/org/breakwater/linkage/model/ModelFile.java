package org.breakwater.linkage.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.breakwater.linkage.condition.UnknownCondition;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes Splink's settings file. What the engine does not use is kept and written back as
 * it was.
 */
public final class ModelFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final double DEFAULT_PRIOR = 0.0001;
  private static final double DEFAULT_CONVERGENCE = 0.0001;
  private static final int DEFAULT_ITERATIONS = 25;

  private ModelFile() {}

  /**
   * Reads a model.
   *
   * @throws ModelRefused if it is no settings file or holds a condition that is not understood
   */
  public static LinkageModel read(Path file) throws IOException {
    try (InputStream json = Files.newInputStream(file)) {
      return read(json);
    }
  }

  /** Reads a model, as {@link #read(Path)}. */
  public static LinkageModel read(InputStream json) {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JacksonException e) {
      throw new ModelRefused("the model is not JSON: " + e.getOriginalMessage(), e);
    }
    if (!(root instanceof ObjectNode settings) || !settings.path("comparisons").isArray()) {
      throw new ModelRefused("the file is no model: it has no list of 'comparisons'");
    }
    return new LinkageModel(
        linkType(settings.path("link_type").asString("dedupe_only")),
        settings.path("probability_two_random_records_match").asDouble(DEFAULT_PRIOR),
        rules(settings.path("blocking_rules_to_generate_predictions")),
        comparisons(settings.path("comparisons")),
        settings.path("unique_id_column_name").asString("unique_id"),
        settings.path("source_dataset_column_name").asString("source_dataset"),
        settings.path("em_convergence").asDouble(DEFAULT_CONVERGENCE),
        settings.path("max_iterations").asInt(DEFAULT_ITERATIONS),
        settings);
  }

  /** Writes a model so that {@link #read} and Splink read it back. */
  public static void write(LinkageModel model, OutputStream into) {
    JSON.writeValue(into, json(model));
  }

  /** Writes a model to a file. */
  public static void write(LinkageModel model, Path file) throws IOException {
    try (OutputStream into = Files.newOutputStream(file)) {
      write(model, into);
    }
  }

  private static ObjectNode json(LinkageModel model) {
    ObjectNode settings = model.source().deepCopy();
    settings.put("link_type", model.linkType().written());
    settings.put("probability_two_random_records_match", model.prior());
    ArrayNode rules = JSON.createArrayNode();
    for (BlockingRule rule : model.rules()) {
      rules.addObject().put("blocking_rule", rule.sql()).put("sql_dialect", "duckdb");
    }
    settings.set("blocking_rules_to_generate_predictions", rules);
    ArrayNode comparisons = JSON.createArrayNode();
    for (ModelComparison comparison : model.comparisons()) {
      ObjectNode written = comparison.source().deepCopy();
      ArrayNode levels = JSON.createArrayNode();
      for (ModelLevel level : comparison.levels()) {
        ObjectNode node = level.source().deepCopy();
        put(node, "m_probability", level.m());
        put(node, "u_probability", level.u());
        levels.add(node);
      }
      written.set("comparison_levels", levels);
      comparisons.add(written);
    }
    settings.set("comparisons", comparisons);
    return settings;
  }

  private static void put(ObjectNode node, String key, @Nullable Double value) {
    if (value == null) {
      node.remove(key);
    } else {
      node.put(key, value.doubleValue());
    }
  }

  private static LinkType linkType(String written) {
    try {
      return LinkType.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ModelRefused("unknown link type: " + written, e);
    }
  }

  private static List<BlockingRule> rules(JsonNode node) {
    var rules = new ArrayList<BlockingRule>();
    for (JsonNode item : node) {
      if (item.path("arrays_to_explode").size() > 0) {
        throw new ModelRefused("blocking rules that explode arrays are not understood: " + item);
      }
      String sql = item.isString() ? item.asString() : item.path("blocking_rule").asString("");
      rules.add(
          understood(
              "blocking rule %d".formatted(rules.size() + 1), () -> BlockingRule.parse(sql)));
    }
    return rules;
  }

  private static List<ModelComparison> comparisons(JsonNode node) {
    var comparisons = new ArrayList<ModelComparison>();
    for (JsonNode item : node) {
      String name = item.path("output_column_name").asString("comparison_" + comparisons.size());
      var levels = new ArrayList<ModelLevel>();
      for (JsonNode level : item.path("comparison_levels")) {
        levels.add(understood("comparison '" + name + "'", () -> level(level)));
      }
      if (levels.size() < 2 || !(item instanceof ObjectNode source)) {
        throw new ModelRefused("the comparison '%s' has fewer than two levels".formatted(name));
      }
      comparisons.add(
          new ModelComparison(
              name, item.path("comparison_description").asString(name), levels, source));
    }
    if (comparisons.isEmpty()) {
      throw new ModelRefused("the model compares nothing");
    }
    return comparisons;
  }

  private static <T> T understood(String where, java.util.function.Supplier<T> read) {
    try {
      return read.get();
    } catch (UnknownCondition e) {
      throw new ModelRefused(where + ": " + e.getMessage(), e);
    }
  }

  private static ModelLevel level(JsonNode node) {
    if (!(node instanceof ObjectNode source)) {
      throw new ModelRefused("a level is not an object: " + node);
    }
    String sql = node.path("sql_condition").asString("");
    String column = node.path("tf_adjustment_column").asString("");
    return new ModelLevel(
        sql,
        ModelLevel.parse(sql),
        node.path("label_for_charts").asString(sql),
        node.path("is_null_level").asBoolean(false),
        chance(node.path("m_probability")),
        chance(node.path("u_probability")),
        node.path("fix_m_probability").asBoolean(false),
        node.path("fix_u_probability").asBoolean(false),
        column.isEmpty()
            ? null
            : new ModelLevel.Frequency(
                unquoted(column),
                node.path("tf_adjustment_weight").asDouble(1.0),
                node.path("tf_minimum_u_value").asDouble(0.0),
                node.path("disable_tf_exact_match_detection").asBoolean(false)),
        source);
  }

  private static String unquoted(String column) {
    return column.startsWith("\"") ? column.substring(1, column.length() - 1) : column;
  }

  private static @Nullable Double chance(JsonNode node) {
    return node.isNumber() ? Double.valueOf(node.asDouble()) : null;
  }
}
