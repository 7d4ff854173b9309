package org.breakwater.linkage.household;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Links records of people who live in households. It learns what it believes from the records
 * themselves, without labels, and says of each pair how likely it is one person rather than two
 * children of one home, twins or strangers.
 *
 * <p>The same records give the same figures whatever the order of rows and the number of threads.
 */
public final class HouseholdLinker {

  private final People people;
  private final Pairs pairs;
  private final HouseholdModel model;
  private final Mixture plain;

  private HouseholdLinker(People people, Pairs pairs, HouseholdModel model, Mixture plain) {
    this.people = people;
    this.pairs = pairs;
    this.model = model;
    this.plain = plain;
  }

  /**
   * How to learn.
   *
   * @param samples random pairs from which to learn how strangers agree
   * @param seed of the random pairs
   * @param smallest pairs less likely than this are left out of the result
   */
  public record Settings(int samples, long seed, double smallest) {

    public static Settings standard() {
      return new Settings(2_000_000, 1, 0.001);
    }
  }

  /** Finds the pairs worth comparing and learns from them. */
  public static HouseholdLinker train(People people, Settings settings) {
    Pairs pairs = Pairs.compare(people, Candidates.of(people));
    Mixture mixture = Trainer.train(people, pairs, settings.samples(), settings.seed(), true);
    Mixture plain = Trainer.train(people, pairs, settings.samples(), settings.seed(), false);
    return new HouseholdLinker(people, pairs, new HouseholdModel(mixture), plain);
  }

  public HouseholdModel model() {
    return model;
  }

  /** How many pairs were compared. */
  public int compared() {
    return pairs.size();
  }

  /** Judges every pair found. */
  public HouseholdLinks link(Settings settings) {
    double[] weights = weights(model.mixture());
    double[] plainWeights = weights(plain);
    int[] kept =
        IntStream.range(0, weights.length)
            .filter(i ->
                HouseholdLinks.chance(weights[i]) >= settings.smallest()
                    || HouseholdLinks.chance(plainWeights[i]) >= settings.smallest())
            .toArray();
    return new HouseholdLinks(
        people,
        Arrays.stream(kept).mapToLong(i -> pairs.pairs()[i]).toArray(),
        Arrays.stream(kept).mapToDouble(i -> weights[i]).toArray(),
        Arrays.stream(kept).mapToDouble(i -> plainWeights[i]).toArray());
  }

  private double[] weights(Mixture mixture) {
    double[] weights = new double[pairs.size()];
    int parts = 64;
    IntStream.range(0, parts)
        .parallel()
        .forEach(part -> {
          double[] logs = new double[4];
          int to = (int) ((long) weights.length * (part + 1) / parts);
          for (int i = (int) ((long) weights.length * part / parts); i < to; i++) {
            mixture.explain(pairs.levels(), i * pairs.width(), pairs.a(i), pairs.b(i), logs);
            weights[i] = Mixture.weight(logs);
          }
        });
    return weights;
  }
}
