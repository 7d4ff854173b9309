package org.breakwater.linkage.household;

/**
 * Links records of people who live in households. It learns what it believes from the records
 * themselves, without labels, and says of each pair how likely it is one person rather than two
 * children of one home, twins or strangers.
 *
 * <p>The same records give the same figures whatever the order of rows and the number of threads.
 */
public final class HouseholdLinker {

  private final Pairs pairs;
  private final HouseholdModel model;

  private HouseholdLinker(Pairs pairs, HouseholdModel model) {
    this.pairs = pairs;
    this.model = model;
  }

  /**
   * How to learn.
   *
   * @param samples random pairs from which to learn how strangers agree
   * @param seed of the random pairs
   * @param smallest pairs less likely than this are left out of the result
   * @param besidePlain whether to give each pair its weight without households too, and to keep
   *     pairs likely by that one
   */
  public record Settings(int samples, long seed, double smallest, boolean besidePlain) {

    /** A million random pairs, pairs from one in a thousand, without the plain model. */
    public static Settings standard() {
      return new Settings(1_000_000, 1, 0.001, false);
    }
  }

  /** Finds the pairs worth comparing and learns from them. */
  public static HouseholdLinker train(People people, Settings settings) {
    Pairs pairs = Pairs.compare(people, Candidates.of(people));
    Mixture mixture = Trainer.train(people, pairs, settings.samples(), settings.seed());
    return new HouseholdLinker(pairs, new HouseholdModel(mixture));
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
    return HouseholdLinks.of(pairs, model.mixture(), settings.smallest(), settings.besidePlain());
  }
}
