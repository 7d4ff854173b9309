package org.breakwater.linkage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up levels under four explanations: one person, strangers, siblings, twins. */
final class Tally {

  private static final double WORTH_KEEPING = 0.005;

  private final List<Reason> reasons = new ArrayList<>();
  private double same;
  private double stranger;
  private double sibling;
  private double twin;

  /** Is told every level found, and how often strangers come to it. */
  interface Witness {
    void saw(Level level, double u);
  }

  private final @Nullable Witness witness;

  Tally(Model.Priors priors) {
    this(priors, null);
  }

  Tally(Model.Priors priors, @Nullable Witness witness) {
    this.witness = witness;
    same = priors.same();
    sibling = priors.sibling();
    twin = priors.twin();
    stranger = 1 - same - sibling - twin;
  }

  List<Reason> reasons() {
    return reasons;
  }

  void add(String field, Level level, String words) {
    add(field, level, level.u(), words);
  }

  void add(String field, Level level, double u, String words) {
    if (witness != null) {
      witness.saw(level, u);
    }
    same *= level.m();
    stranger *= u;
    sibling *= level.sibling();
    twin *= level.twin();
    reasons.add(new Reason(field, words, Weights.bits(level.m(), u)));
  }

  /**
   * The weight of all evidence; what strangers alone would not explain becomes a reason of its own.
   */
  double settle() {
    double weight = Weights.bits(same, stranger + sibling + twin);
    double household = weight - Weights.bits(same, stranger);
    if (household < -WORTH_KEEPING) {
      reasons.add(
          new Reason(
              Evidence.HOUSEHOLD,
              twin > sibling
                  ? "twins would agree on as much"
                  : "brothers and sisters would agree on as much",
              household));
    }
    return household < -WORTH_KEEPING ? weight : Weights.bits(same, stranger);
  }
}
