package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.List;

/** Weighs any two records, without allocating. Not for more than one thread. */
final class Judge {

  private static final double BITS = 1 / Math.log(2);

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

  Judgement judgement(int one, int other) {
    explain(one, other);
    double weight = Mixture.weight(logs);
    double[] chances = logs.clone();
    Mixture.normalise(chances);
    var evidence = new ArrayList<Judgement.Evidence>();
    for (int f = 0; f < levels.length; f++) {
      if (levels[f] != Field.MISSING) {
        double[] parts = mixture.parts(levels, f, Math.min(one, other), Math.max(one, other));
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
    return new Judgement(weight, List.of(chances[0], chances[1], chances[2], chances[3]), evidence);
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
