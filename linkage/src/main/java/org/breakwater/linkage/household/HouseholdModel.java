package org.breakwater.linkage.household;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was learnt: how one person's records, relatives and strangers agree. */
public final class HouseholdModel {

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

  /** Judges two records and says why. The same either way round. */
  public Judgement judge(People people, int one, int other) {
    Mixture bound = mixture.people == people ? mixture : mixture.about(people);
    return new Judge(people, bound).judgement(one, other);
  }

  /** The figures, to read: for each level of each field the chance under each explanation. */
  @Override
  public String toString() {
    return MixtureText.of(mixture);
  }
}
