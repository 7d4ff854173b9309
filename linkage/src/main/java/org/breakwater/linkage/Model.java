package org.breakwater.linkage;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * What a {@link Linker} believes: data, not code. A statistician can read it, change it and read it
 * in again.
 *
 * @param name what it was made for
 * @param about where its figures come from
 * @param priors chances before anything is compared
 * @param thresholds when a pair is certain or possible
 * @param comparisons the levels by comparison: given, family, names, born, sex, postcode, address,
 *     identifier; in the order the engine knows them
 * @param given how common first names are
 * @param family how common surnames are
 */
public record Model(
    String name,
    String about,
    Priors priors,
    Thresholds thresholds,
    Map<String, List<Level>> comparisons,
    TermFrequencies given,
    TermFrequencies family) {

  public Model {
    comparisons = Map.copyOf(comparisons);
  }

  /**
   * Chance that two records taken at random are of one person, of siblings born apart, of twins.
   */
  public record Priors(double same, double sibling, double twin) {}

  /**
   * Probabilities at and above which a pair is certain or possible, unless a rule is more careful.
   */
  public record Thresholds(double certain, double possible) {}

  /** The bundled model, for the children of one English partnership. */
  public static Model standard() {
    return Bundled.model();
  }

  /**
   * Reads a model.
   *
   * @throws IllegalArgumentException if a comparison or level is missing, unknown or does not add
   *     up to one; the message names it
   */
  public static Model read(InputStream json, TermFrequencies given, TermFrequencies family) {
    return ModelReader.read(json, given, family);
  }

  /**
   * The same model with figures learnt from records, without labels: expectation maximisation over
   * the pairs that share a key. The figures it has count as much as two hundred pairs, so few
   * records move them little; thresholds and rules stay. The same records in the same order give
   * the same figures. Takes about a tenth of a millisecond of processor and a kilobyte a record.
   *
   * @param records some thousands or more, of all agencies
   * @param seed of the random pairs that stand for strangers
   */
  public Model learn(List<PersonDescription> records, long seed) {
    return Learning.learn(this, records, seed);
  }

  /**
   * The model as JSON that {@link #read} takes. The frequencies of names are not in it.
   *
   * @return UTF-8
   */
  public byte[] toJson() {
    return ModelReader.write(this);
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException as {@link #read(InputStream, TermFrequencies,
   *     TermFrequencies)}
   */
  public static Model read(InputStream json) {
    return read(json, standard().given(), standard().family());
  }

  /** The same beliefs, certain or possible from other chances. */
  public Model withThresholds(Thresholds others) {
    return new Model(name, about, priors, others, comparisons, given, family);
  }

  /** The same beliefs with the names of another population. */
  public Model withFrequencies(TermFrequencies ofGiven, TermFrequencies ofFamily) {
    return new Model(name, about, priors, thresholds, comparisons, ofGiven, ofFamily);
  }
}
