package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was learnt: how one person's records, relatives and strangers agree. */
public final class HouseholdModel {

  private static final double BITS = 1 / Math.log(2);

  private final Mixture mixture;

  HouseholdModel(Mixture mixture) {
    this.mixture = mixture;
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException if something is missing, unknown or no chance; the message
   *     names it
   */
  public static HouseholdModel fromJson(JsonNode json) {
    return new HouseholdModel(HouseholdFile.read(json));
  }

  /** The model as data, to stand in a model file beside what Splink reads. */
  public ObjectNode toJson() {
    return HouseholdFile.write(mixture);
  }

  public Roles roles() {
    return mixture.people.roles;
  }

  /** Finds and judges the pairs of other records with the same columns, without learning anew. */
  public HouseholdLinks link(People people, double smallest) {
    Pairs pairs = Pairs.compare(people, Candidates.of(people));
    return HouseholdLinks.of(pairs, mixture.about(people), smallest, false);
  }

  Mixture mixture() {
    return mixture;
  }

  /**
   * Looks some records up among the rest.
   *
   * @param people both together; they need the columns the model was trained on
   * @param asked rows of the records looked up
   * @param smallest pairs less likely than this are left out
   */
  public HouseholdLinks lookUp(People people, BitSet asked, double smallest) {
    Pairs pairs = Pairs.compare(people, Candidates.of(people, asked));
    return HouseholdLinks.of(pairs, mixture.about(people), smallest, false);
  }

  /** Judges two records and says why. The same either way round. */
  public Judgement judge(People people, int one, int other) {
    int a = Math.min(one, other);
    int b = Math.max(one, other);
    byte[] levels = new byte[people.fields.size()];
    for (int f = 0; f < levels.length; f++) {
      levels[f] = (byte) people.fields.get(f).level(a, b);
    }
    double[] logs = new double[4];
    Mixture bound = mixture.people == people ? mixture : mixture.about(people);
    bound.explain(levels, 0, a, b, logs);
    double weight = Mixture.weight(logs);
    Mixture.normalise(logs);
    var evidence = new ArrayList<Judgement.Evidence>();
    for (int f = 0; f < levels.length; f++) {
      if (levels[f] != Field.MISSING) {
        double[] parts = bound.parts(levels, f, a, b);
        Field field = people.fields.get(f);
        evidence.add(
            new Judgement.Evidence(
                field.name(),
                field.levels().get(levels[f]),
                (parts[0] - parts[3]) * BITS,
                (parts[0] - parts[1]) * BITS,
                (parts[0] - parts[2]) * BITS));
      }
    }
    return new Judgement(weight, List.of(logs[0], logs[1], logs[2], logs[3]), evidence);
  }

  /** The figures, to read: for each level of each field the chance under each explanation. */
  @Override
  public String toString() {
    return mixture.toString();
  }
}
