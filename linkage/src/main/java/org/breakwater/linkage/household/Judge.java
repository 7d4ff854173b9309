package org.breakwater.linkage.household;

/** Weighs any two records, without allocating. Not for more than one thread. */
final class Judge {

  private final People people;
  private final Mixture mixture;
  private final byte[] levels;
  private final double[] logs = new double[4];

  Judge(People people, Mixture mixture) {
    this.people = people;
    this.mixture = mixture;
    levels = new byte[people.fields.size()];
  }

  double weight(int one, int other) {
    explain(one, other);
    return Mixture.weight(logs);
  }

  Kind likeliest(int one, int other) {
    explain(one, other);
    int best = 0;
    for (int kind = 1; kind < logs.length; kind++) {
      best = logs[kind] > logs[best] ? kind : best;
    }
    return Kind.values()[best];
  }

  private void explain(int one, int other) {
    int a = Math.min(one, other);
    int b = Math.max(one, other);
    for (int f = 0; f < levels.length; f++) {
      levels[f] = (byte) people.fields.get(f).level(a, b);
    }
    mixture.explain(levels, 0, a, b, logs);
  }
}
