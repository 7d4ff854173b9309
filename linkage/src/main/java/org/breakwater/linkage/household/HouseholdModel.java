package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.List;

/** What was learnt: how one person's records, relatives and strangers agree. */
public final class HouseholdModel {

  private static final double BITS = 1 / Math.log(2);

  private final Mixture mixture;

  HouseholdModel(Mixture mixture) {
    this.mixture = mixture;
  }

  Mixture mixture() {
    return mixture;
  }

  /** Judges two records and says why. The same either way round. */
  public Judgement judge(People people, int one, int other) {
    int a = Math.min(one, other);
    int b = Math.max(one, other);
    byte[] levels = new byte[people.fields.size()];
    for (int f = 0; f < levels.length; f++) {
      levels[f] = (byte) people.fields.get(f).level(a, b);
    }
    double[] logs = new double[4];
    mixture.explain(levels, 0, a, b, logs);
    double weight = Mixture.weight(logs);
    Mixture.normalise(logs);
    var evidence = new ArrayList<Judgement.Evidence>();
    for (int f = 0; f < levels.length; f++) {
      if (levels[f] != Field.MISSING) {
        double[] parts = mixture.parts(levels, f, a, b);
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
    return new Judgement(weight, List.of(logs[0], logs[1], logs[2], logs[3]), evidence);
  }

  /** The figures, to read: for each level of each field the chance under each explanation. */
  @Override
  public String toString() {
    return mixture.toString();
  }
}
