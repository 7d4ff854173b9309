package org.breakwater.linkage.household;

import java.util.List;

/**
 * What is thought of one pair, and why.
 *
 * @param weight log2 of the odds that it is one person
 * @param chances chance of each {@link Kind}, in their order; they add up to one
 * @param evidence what each field says, in the order of the fields
 */
public record Judgement(double weight, List<Double> chances, List<Evidence> evidence) {

  /**
   * What one field says.
   *
   * @param field column or role
   * @param level how the two values agree, in words
   * @param againstStrangers log2 of how much likelier this is of one person than of strangers
   * @param againstRelatives the same against brothers and sisters; 0 for what a household shares
   * @param againstTwins the same against twins
   */
  public record Evidence(
      String field,
      String level,
      double againstStrangers,
      double againstRelatives,
      double againstTwins) {}

  public Judgement {
    chances = List.copyOf(chances);
    evidence = List.copyOf(evidence);
  }

  /** Chance that the two records are of one person. */
  public double probability() {
    return chances.getFirst();
  }

  public double chance(Kind kind) {
    return chances.get(kind.ordinal());
  }

  /** The likeliest explanation. */
  public Kind likeliest() {
    Kind best = Kind.STRANGERS;
    for (Kind kind : Kind.values()) {
      if (chance(kind) > chance(best)) {
        best = kind;
      }
    }
    return best;
  }
}
