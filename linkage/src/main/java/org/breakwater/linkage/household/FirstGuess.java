package org.breakwater.linkage.household;

import java.util.Arrays;

/** What is believed before the data are seen; expectation maximisation starts from here. */
final class FirstGuess {

  private FirstGuess() {}

  /** Fills all but the strangers' tables, which are known. */
  static void into(Mixture mixture, boolean households) {
    People people = mixture.people;
    double allPairs = people.size() * (people.size() - 1.0) / 2;
    double rows = people.size();
    mixture.prior[0] = Math.log(rows * 0.5 / allPairs);
    mixture.prior[1] = households ? Math.log(rows * 0.3 / allPairs) : Double.NEGATIVE_INFINITY;
    mixture.prior[2] = households ? Math.log(rows * 0.01 / allPairs) : Double.NEGATIVE_INFINITY;
    double[] share = new double[people.sources()];
    for (int i = 0; i < people.size(); i++) {
      share[people.source(i)] += 1 / rows;
    }
    for (int x = 0; x < share.length; x++) {
      for (int y = x; y < share.length; y++) {
        double log = Math.log(share[x] * share[y] * (x == y ? 1 : 2));
        for (double[] source : mixture.source) {
          source[x * share.length + y] = log;
        }
      }
    }
    for (int f = 0; f < people.fields.size(); f++) {
      double[] guess = people.fields.get(f).guess();
      double sum = Arrays.stream(guess).sum();
      for (int c = 0; c < people.fields.get(f).conditions(); c++) {
        for (int l = 1; l < guess.length; l++) {
          double m = Math.log(guess[l] / sum);
          mixture.pooled[f][c][l] = m;
          for (double[][][] same : mixture.same) {
            same[f][c][l] = m;
          }
          double related = mixture.strangers[f][c][l];
          boolean counted = people.fields.get(f).byFrequency(l);
          mixture.siblings[f][c][l] = counted ? Math.log(0.3) : related;
          mixture.twins[f][c][l] = counted ? Math.log(0.3) : related;
        }
      }
    }
  }
}
