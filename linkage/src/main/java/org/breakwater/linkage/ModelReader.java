package org.breakwater.linkage;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a model from JSON and refuses what the engine would not understand. */
final class ModelReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double ROUNDING = 1e-6;

  private ModelReader() {}

  static Model read(InputStream json, TermFrequencies given, TermFrequencies family) {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the model is not JSON: " + e.getOriginalMessage(), e);
    }
    JsonNode priors = root.path("priors");
    JsonNode thresholds = root.path("thresholds");
    return new Model(
        root.path("name").asString(""),
        root.path("about").asString(""),
        new Model.Priors(chance(priors, "same"), chance(priors, "sibling"), chance(priors, "twin")),
        new Model.Thresholds(chance(thresholds, "certain"), chance(thresholds, "possible")),
        comparisons(root.path("comparisons")),
        given,
        family);
  }

  static byte[] write(Model model) {
    ObjectNode root = JSON.createObjectNode();
    root.put("name", model.name()).put("about", model.about());
    root.putObject("priors")
        .put("same", model.priors().same())
        .put("sibling", model.priors().sibling())
        .put("twin", model.priors().twin());
    root.putObject("thresholds")
        .put("certain", model.thresholds().certain())
        .put("possible", model.thresholds().possible());
    ObjectNode comparisons = root.putObject("comparisons");
    for (Evidence.Levels known : Evidence.LEVELS) {
      ArrayNode levels = comparisons.putArray(known.comparison());
      for (Level level : model.comparisons().getOrDefault(known.comparison(), List.of())) {
        ObjectNode item = levels.addObject();
        item.put("level", level.name()).put("m", level.m()).put("u", level.u());
        item.put("sibling", level.sibling()).put("twin", level.twin());
        if (level.termFrequency()) {
          item.put("termFrequency", true);
        }
      }
    }
    return JSON.writeValueAsBytes(root);
  }

  private static Map<String, List<Level>> comparisons(JsonNode node) {
    for (String name : node.propertyNames()) {
      if (Evidence.LEVELS.stream().noneMatch(known -> known.comparison().equals(name))) {
        throw new IllegalArgumentException("unknown comparison: " + name);
      }
    }
    var comparisons = new HashMap<String, List<Level>>();
    for (Evidence.Levels known : Evidence.LEVELS) {
      comparisons.put(known.comparison(), levels(known, node.path(known.comparison())));
    }
    return comparisons;
  }

  private static List<Level> levels(Evidence.Levels known, JsonNode node) {
    var byName = new HashMap<String, Level>();
    double m = 0;
    double u = 0;
    double sibling = 0;
    double twin = 0;
    for (JsonNode item : node) {
      var level =
          new Level(
              item.path("level").asString(""),
              chance(item, "m"),
              chance(item, "u"),
              chance(item, "sibling"),
              chance(item, "twin"),
              item.path("termFrequency").asBoolean(false));
      if (!known.names().contains(level.name())) {
        throw new IllegalArgumentException(
            "unknown level of %s: %s".formatted(known.comparison(), level.name()));
      }
      byName.put(level.name(), level);
      m += level.m();
      u += level.u();
      sibling += level.sibling();
      twin += level.twin();
    }
    for (double sum : new double[] {m, u, sibling, twin}) {
      if (Math.abs(sum - 1) > ROUNDING) {
        throw new IllegalArgumentException(
            "the levels of %s must add up to 1, not %s".formatted(known.comparison(), sum));
      }
    }
    var ordered = new ArrayList<Level>();
    for (String name : known.names()) {
      Level level = byName.get(name);
      if (level == null) {
        throw new IllegalArgumentException(
            "level %s of %s is missing".formatted(name, known.comparison()));
      }
      ordered.add(level);
    }
    return List.copyOf(ordered);
  }

  private static double chance(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isNumber()) {
      throw new IllegalArgumentException("a number is missing: " + name);
    }
    return value.asDouble();
  }
}
