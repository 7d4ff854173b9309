package org.breakwater.linkage.household;

import java.util.Objects;
import org.breakwater.linkage.Comparison;
import org.breakwater.linkage.FullName;
import org.breakwater.linkage.Reason;
import org.breakwater.linkage.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Weighs two descriptions as {@link HouseholdModel#judge} weighs two records of a register, under
 * every name they go by; then rules have the last word. Not for more than one thread.
 */
public final class Weigher {

  private static final double BITS = 1 / Math.log(2);

  private final PairInHand pair;
  private final byte[] levels;
  private final Mixture mixture;
  private final double[] logs = new double[4];
  private final double certain;
  private final double possible;

  /**
   * Makes one; cheap, so make one for each thread or batch.
   *
   * @param certain chance from which a pair is certain, if no rule is more careful
   * @param possible chance from which a pair is possible
   */
  public Weigher(Figures figures, double certain, double possible) {
    this.certain = certain;
    this.possible = possible;
    pair = new PairInHand(figures);
    levels = pair.levels;
    mixture = figures.mixture.sharing(pair.people);
  }

  /** Whether the two are of one person, how sure that is, and why; the same either way round. */
  public Comparison compare(Described a, Described b) {
    return Objects.requireNonNull(compare(a, b, false));
  }

  /** The same, but null for a pair that is separate by its score: quicker, for most pairs are. */
  public @Nullable Comparison compareUnlessSeparate(Described a, Described b) {
    return compare(a, b, true);
  }

  private @Nullable Comparison compare(Described a, Described b, boolean unlessSeparate) {
    pair.take(a, b);
    int ways = a.called().size() * b.called().size();
    double best = Double.NEGATIVE_INFINITY;
    String bestWords = "";
    int one = 0;
    int other = 0;
    for (int i = 0; i < a.called().size(); i++) {
      for (int j = 0; j < b.called().size(); j++) {
        double weight = weight(a, i, b, j) - otherName(i + j == 0 ? 1 : ways);
        // a tie is settled by the words, so that the order of the records never shows
        String words = ways == 1 ? "" : words(a.names().get(i), b.names().get(j));
        if (weight > best || weight == best && words.compareTo(bestWords) < 0) {
          best = weight;
          bestWords = words;
          one = i;
          other = j;
        }
      }
    }
    if (unlessSeparate
        && chance(best) < possible
        && NumbersField.kinds(a.numbers(), b.numbers(), true).isEmpty()) {
      return null;
    }
    if (ways > 1) {
      weight(a, one, b, other);
    }
    return compared(a, b, a.names().get(one), b.names().get(other), one + other == 0 ? 1 : ways);
  }

  private double weight(Described a, int nameOfA, Described b, int nameOfB) {
    pair.under(a.called().get(nameOfA), b.called().get(nameOfB));
    mixture.explain(levels, 0, 0, 1, logs);
    return Mixture.weight(logs);
  }

  /** Strangers find something in common the more easily the more names are tried, in bits. */
  private static double otherName(int ways) {
    return Math.log(ways) * BITS;
  }

  private String words(FullName one, FullName other) {
    return words(pair.people.givenField, Reasons.shown(one.given()), Reasons.shown(other.given()))
        + words(
            pair.people.familyField, Reasons.shown(one.family()), Reasons.shown(other.family()));
  }

  private String words(int field, String one, String other) {
    return levels[field] == Field.MISSING
        ? ""
        : pair.people.fields.get(field).words(levels[field], one, other);
  }

  private Comparison compared(Described a, Described b, FullName one, FullName other, int ways) {
    var reasons = new Reasons(a, b, one, other);
    double sum = prior();
    for (int f = 0; f < levels.length; f++) {
      if (levels[f] != Field.MISSING) {
        double[] parts = mixture.parts(levels, f, 0, 1);
        double weight = (parts[0] - parts[3]) * BITS;
        sum += weight;
        reasons.add(pair.people.fields.get(f), levels[f], weight);
      }
    }
    double together = -mixture.together[mixture.agreement(levels, 0)] * BITS;
    double tried = -otherName(ways);
    double weight = Mixture.weight(logs) + tried;
    reasons.add(Reason.CHANCE, "strangers often have these in common", together);
    reasons.add(Reason.NAMES, "under another name they are known by", tried);
    reasons.add(
        Reason.HOUSEHOLD,
        logs[2] > logs[1]
            ? "twins would agree on as much"
            : "brothers and sisters would agree on as much",
        weight - sum - together - tried);
    double probability = chance(weight);
    Rules.Ruling ruling = Rules.rule(byThreshold(probability), pair.facts(a, b, one, other));
    return new Comparison(weight, probability, ruling.verdict(), reasons.inOrder(ruling.words()));
  }

  private static double chance(double weight) {
    return 1 / (1 + Math.exp(-weight / BITS));
  }

  private double prior() {
    int sources = pair.people.sourcePair(0, 1);
    return (mixture.prior[0] + mixture.source[0][sources] - mixture.source[3][sources]) * BITS;
  }

  private Verdict byThreshold(double probability) {
    return probability >= certain
        ? Verdict.CERTAIN
        : probability >= possible ? Verdict.POSSIBLE : Verdict.SEPARATE;
  }
}
