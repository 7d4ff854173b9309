package org.breakwater.linkage.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.breakwater.linkage.condition.Evaluation;
import org.breakwater.linkage.condition.Expr.Side;
import org.breakwater.linkage.condition.Values;
import org.breakwater.linkage.model.BlockingRule;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelComparison;
import org.breakwater.linkage.model.ModelLevel;
import org.breakwater.linkage.model.ModelRefused;
import org.jspecify.annotations.Nullable;

/**
 * Compares two records given as values, to the same bit as {@link Linkage} does in bulk. Safe for
 * many threads. Left is the record whose source and id come first.
 */
public final class PairScorer {

  private final LinkageModel model;
  private final Frequencies frequencies;
  private final List<List<Scored>> comparisons;

  private record Scored(ModelLevel level, double weight, @Nullable FrequencyTerm term) {}

  /** A scorer of that model. */
  public PairScorer(LinkageModel model, Frequencies frequencies) {
    this.model = model;
    this.frequencies = frequencies;
    this.comparisons = model.comparisons().stream().map(PairScorer::scored).toList();
  }

  private static List<Scored> scored(ModelComparison comparison) {
    return java.util.stream.IntStream.range(0, comparison.levels().size())
        .mapToObj(i ->
            new Scored(
                comparison.levels().get(i), comparison.weight(i), FrequencyTerm.of(comparison, i)))
        .toList();
  }

  public LinkageModel model() {
    return model;
  }

  /** Compares two records given by column; absent and empty values are missing. */
  public PairScore score(Map<String, String> left, Map<String, String> right) {
    return score(values(left, right));
  }

  /** Compares the two records of a pair. */
  public PairScore score(Values values) {
    int n = comparisons.size();
    int[] levels = new int[n];
    double[] weights = new double[n];
    double[] terms = new double[n];
    double weight = model.priorWeight();
    for (int i = 0; i < n; i++) {
      List<Scored> candidates = comparisons.get(i);
      int level = 0;
      while (!Evaluation.holds(candidates.get(level).level().condition(), values)) {
        if (++level == candidates.size()) {
          throw new ModelRefused(
              "the comparison '%s' has no level for a pair; its last level should be ELSE"
                  .formatted(model.comparisons().get(i).name()));
        }
      }
      levels[i] = level;
      weights[i] = candidates.get(level).weight();
      weight += weights[i];
      FrequencyTerm term = candidates.get(level).term();
      if (term != null) {
        terms[i] =
            term.adds(
                frequencies.share(term.column(), values.of(term.column(), Side.LEFT)),
                frequencies.share(term.column(), values.of(term.column(), Side.RIGHT)));
        weight += terms[i];
      }
    }
    return new PairScore(levels, weights, terms, model.priorWeight(), weight);
  }

  /** The first blocking rule that finds the pair, or -1. */
  public int rule(Values values) {
    for (int i = 0; i < model.rules().size(); i++) {
      if (holds(model.rules().get(i), values)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean holds(BlockingRule rule, Values values) {
    for (BlockingRule.Key key : rule.keys()) {
      byte[] left = Evaluation.text(key.left(), values);
      byte[] right = Evaluation.text(key.right(), (name, _) -> values.of(name, Side.RIGHT));
      if (left == null || right == null || !java.util.Arrays.equals(left, right)) {
        return false;
      }
    }
    return rule.filter() == null || Evaluation.holds(rule.filter(), values);
  }

  /** The values of a pair given by column. */
  public static Values values(Map<String, String> left, Map<String, String> right) {
    return (name, side) -> {
      String text = (side == Side.LEFT ? left : right).get(name);
      return text == null || text.isEmpty() ? null : text.getBytes(StandardCharsets.UTF_8);
    };
  }
}
