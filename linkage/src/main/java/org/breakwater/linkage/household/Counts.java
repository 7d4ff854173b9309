package org.breakwater.linkage.household;

import java.util.Arrays;

/**
 * Expected counts of one round: how many pairs of each kind there are, from which sources, at which
 * levels.
 */
final class Counts {
  final double[] kinds = new double[4];
  final double[][] source;
  final double[][][][] same;
  final double[][][] siblings;
  final double[] strangersBy = new double[16];
  double siblingSlice;

  Counts(Mixture mixture) {
    source = new double[4][mixture.sources * mixture.sources];
    same = new double[mixture.sources * mixture.sources][][][];
    Arrays.setAll(same, i -> mixture.tables());
    siblings = mixture.tables();
  }

  void add(Counts other) {
    add(kinds, other.kinds);
    add(strangersBy, other.strangersBy);
    for (int i = 0; i < source.length; i++) {
      add(source[i], other.source[i]);
    }
    for (int i = 0; i < same.length; i++) {
      add(same[i], other.same[i]);
    }
    add(siblings, other.siblings);
    siblingSlice += other.siblingSlice;
  }

  private static void add(double[][][] into, double[][][] more) {
    for (int f = 0; f < into.length; f++) {
      for (int c = 0; c < into[f].length; c++) {
        add(into[f][c], more[f][c]);
      }
    }
  }

  private static void add(double[] into, double[] more) {
    for (int i = 0; i < into.length; i++) {
      into[i] += more[i];
    }
  }
}
