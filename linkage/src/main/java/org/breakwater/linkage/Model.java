package org.breakwater.linkage;

import java.io.InputStream;
import java.util.List;
import org.breakwater.linkage.household.Described;
import org.breakwater.linkage.household.Figures;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a {@link Linker} believes: data, not code. A statistician can read it, change it and read it
 * in again; or have it learnt from the records themselves.
 *
 * @param name what it was made for
 * @param about where its figures come from
 * @param thresholds when a pair is certain or possible
 * @param figures how one person's records, brothers and sisters, twins and strangers agree
 */
public record Model(String name, String about, Thresholds thresholds, Figures figures) {

  /** Below this, what is learnt would be chance. */
  public static final int FEWEST_RECORDS = 100;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Probabilities at and above which a pair is certain or possible, unless a rule is more careful.
   */
  public record Thresholds(double certain, double possible) {}

  /** The bundled model, for the children of one English partnership, set by hand. */
  public static Model standard() {
    return Bundled.STANDARD;
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException if it is not JSON, or a field or level is missing, unknown or
   *     no chance; the message names it
   */
  public static Model read(InputStream json) {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the model is not JSON: " + e.getOriginalMessage(), e);
    }
    return new Model(
        root.path("name").asString(""),
        root.path("about").asString(""),
        new Thresholds(chance(root, "certain"), chance(root, "possible")),
        Figures.read(root, Bundled.GIVEN, Bundled.FAMILY));
  }

  private static double chance(JsonNode root, String name) {
    JsonNode value = root.path("thresholds").path(name);
    if (!value.isNumber()) {
      throw new IllegalArgumentException("a number is missing: " + name);
    }
    return value.asDouble();
  }

  /**
   * The model as JSON that {@link #read} takes. How common names are in the country is not in it.
   *
   * @return UTF-8
   */
  public byte[] toJson() {
    ObjectNode root = JSON.createObjectNode();
    root.put("name", name).put("about", about);
    root.putObject("thresholds")
        .put("certain", thresholds.certain())
        .put("possible", thresholds.possible());
    root.setAll(figures.toJson());
    return JSON.writeValueAsBytes(root);
  }

  /** The same beliefs, certain or possible from other chances. */
  public Model withThresholds(Thresholds others) {
    return new Model(name, about, others, figures);
  }

  /** The same beliefs with the names of another population. */
  public Model withFrequencies(TermFrequencies ofGiven, TermFrequencies ofFamily) {
    return new Model(name, about, thresholds, figures.withNames(ofGiven, ofFamily));
  }

  /**
   * The same model with figures learnt from records, without labels; thresholds and rules stay. The
   * same records in the same order give the same figures.
   *
   * @param records some thousands or more, of all agencies
   * @param seed of the random pairs that stand for strangers
   * @throws IllegalArgumentException if there are fewer than {@link #FEWEST_RECORDS}
   */
  public Model learn(List<PersonDescription> records, long seed) {
    if (records.size() < FEWEST_RECORDS) {
      throw new IllegalArgumentException(
          "%,d records are too few to learn from: at least %,d"
              .formatted(records.size(), FEWEST_RECORDS));
    }
    return new Model(
        "learnt from %,d records".formatted(records.size()),
        "m, u, brothers and sisters, twins and how common values are: by expectation maximisation, without labels",
        thresholds,
        figures.learn(records.stream().map(Described::of).toList(), seed));
  }

  /** Why what was learnt should not be used; see {@link Figures#doubts}. */
  public List<String> doubts() {
    return figures.doubts();
  }
}
