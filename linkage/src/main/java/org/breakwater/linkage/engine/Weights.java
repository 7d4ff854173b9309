package org.breakwater.linkage.engine;

import java.util.HashMap;
import java.util.Map;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelComparison;
import org.breakwater.linkage.table.Dictionary;
import org.jspecify.annotations.Nullable;

/** The weights of a model's levels, and of the values they are adjusted for. Shared by threads. */
final class Weights {

  final double prior;
  final double[][] levels;
  final @Nullable FrequencyTerm[][] terms;
  final int[][] termSlots;
  final double[][][] termShares;

  Weights(LinkageModel model, Compiled compiled, @Nullable Frequencies given) {
    int n = model.comparisons().size();
    this.prior = model.priorWeight();
    this.levels = new double[n][];
    this.terms = new FrequencyTerm[n][];
    this.termSlots = new int[n][];
    this.termShares = new double[n][][];
    Map<String, double[]> logs = new HashMap<>();
    for (int c = 0; c < n; c++) {
      ModelComparison comparison = model.comparisons().get(c);
      int size = comparison.levels().size();
      levels[c] = new double[size];
      terms[c] = new FrequencyTerm[size];
      termSlots[c] = new int[size];
      termShares[c] = new double[size][0];
      for (int level = 0; level < size; level++) {
        levels[c][level] = comparison.weight(level);
        FrequencyTerm term = FrequencyTerm.of(comparison, level);
        terms[c][level] = term;
        if (term != null) {
          termSlots[c][level] = compiled.slots.columnSlot(term.column());
          termShares[c][level] =
              logs.computeIfAbsent(term.column(), column -> shares(column, compiled, given));
        }
      }
    }
  }

  /** The share of each code of the column's slot. */
  private static double[] shares(String column, Compiled compiled, @Nullable Frequencies given) {
    if (given == null) {
      return compiled.shares(column);
    }
    Dictionary dictionary = compiled.encoded.dictionary(compiled.slots.columnSlot(column));
    double[] shares = new double[dictionary.size()];
    for (int code = 1; code < shares.length; code++) {
      shares[code] = given.share(column, dictionary.bytes(code));
    }
    return shares;
  }
}
