package org.breakwater.linkage.household;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Fits a {@link Mixture} to pairs by expectation maximisation (Dempster, Laird and Rubin 1977),
 * without labels. Strangers are taken from random pairs and held; what a household shares is tied
 * to what one person's own records share; brothers and sisters are learnt where keys are sure to
 * find them all: one surname, one home.
 */
final class Trainer {

  private static final int ROUNDS = 25;
  private static final int MOST = 1_000_000;
  private static final int CHUNK = 1 << 13;
  private static final double POOLED_STRENGTH = 30;
  private static final double SOURCE_STRENGTH = 200;
  private static final double RELATED_STRENGTH = 30;

  private final People people;
  private final Pairs pairs;
  private final Mixture mixture;
  private final int[] used;
  private final double each;
  private final double allPairs;
  private final boolean households;

  /** Of each used pair: what the frequencies of its values say of strangers, siblings, twins. */
  private final float[] byValue;

  /** By field, condition, source, level: how often a record of the source is to blame. */
  private final double[][][][] rates;

  private Trainer(People people, Pairs pairs, Mixture mixture) {
    this.people = people;
    this.pairs = pairs;
    this.mixture = mixture;
    int stride = Math.max(1, pairs.size() / MOST);
    used =
        IntStream.range(0, pairs.size())
            .filter(
                i -> stride == 1 || Long.remainderUnsigned(spread(pairs.pairs()[i]), stride) == 0)
            .toArray();
    each = used.length == 0 ? 1 : pairs.size() / (double) used.length;
    allPairs = people.size() * (people.size() - 1.0) / 2;
    rates = new double[people.fields.size()][][][];
    for (int f = 0; f < rates.length; f++) {
      Field field = people.fields.get(f);
      rates[f] = new double[field.conditions()][people.sources()][field.levels().size()];
      for (double[][] condition : rates[f]) {
        for (double[] source : condition) {
          Arrays.fill(source, 1);
        }
      }
    }
    byValue = new float[used.length * 3];
    IntStream.range(0, used.length).parallel().forEach(this::prepare);
    households = people.familyField >= 0 && people.homeField >= 0 && people.givenField >= 0;
  }

  private void prepare(int at) {
    int i = used[at];
    int from = i * pairs.width();
    for (int f = 0; f < pairs.width(); f++) {
      int level = pairs.levels()[from + f];
      Field field = people.fields.get(f);
      if (level != Field.MISSING && field.byFrequency(level)) {
        float log = (float) field.logFrequency(level, pairs.a(i), pairs.b(i));
        byValue[at * 3] += log;
        byValue[at * 3 + 1] += field.sharing() == Field.Sharing.HOUSEHOLD ? 0 : log;
        byValue[at * 3 + 2] += field.sharing() == Field.Sharing.PERSON ? log : 0;
      }
    }
  }

  private static long spread(long pair) {
    long z = pair * 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 32) * 0xd6e8feb86659fd93L;
    return z ^ z >>> 29;
  }

  static Mixture train(People people, Pairs pairs, int samples, long seed) {
    var mixture = new Mixture(people);
    Strangers.estimate(mixture, samples, seed);
    var trainer = new Trainer(people, pairs, mixture);
    FirstGuess.into(mixture, trainer.households);
    for (int round = 0; round < ROUNDS; round++) {
      trainer.maximise(trainer.expect());
    }
    return mixture;
  }

  private Counts expect() {
    int chunks = (used.length + CHUNK - 1) / CHUNK;
    // a fixed number of parts added in a fixed order: no figure depends on the number of threads
    int parts = Math.min(chunks, 16);
    Counts[] sums = new Counts[parts];
    IntStream.range(0, parts)
        .parallel()
        .forEach(part -> {
          var counts = new Counts(mixture);
          int from = (int) ((long) used.length * part / parts);
          int to = (int) ((long) used.length * (part + 1) / parts);
          double[] chances = new double[4];
          for (int i = from; i < to; i++) {
            count(i, counts, chances);
          }
          sums[part] = counts;
        });
    var total = new Counts(mixture);
    for (Counts sum : sums) {
      total.add(sum);
    }
    return total;
  }

  private void count(int at, Counts counts, double[] chances) {
    int i = used[at];
    int width = pairs.width();
    int from = i * width;
    byte[] levels = pairs.levels();
    int a = pairs.a(i);
    int b = pairs.b(i);
    int sourcePair = people.sourcePair(a, b);
    mixture.explain(
        levels,
        from,
        sourcePair,
        byValue[at * 3],
        byValue[at * 3 + 1],
        byValue[at * 3 + 2],
        chances);
    Mixture.normalise(chances);
    double one = chances[0] * each;
    double sibling = chances[1] * each;
    double twin = chances[2] * each;
    counts.kinds[0] += one;
    counts.kinds[2] += twin;
    counts.source[0][sourcePair] += one;
    int agreement = mixture.agreement(levels, from);
    counts.strangersBy[agreement] += chances[3] * each;
    boolean slice = (agreement & 10) == 10;
    if (slice) {
      counts.siblingSlice += sibling;
      counts.source[1][sourcePair] += sibling;
    }
    double[][][] same = counts.same[sourcePair];
    for (int f = 0; f < width; f++) {
      int level = levels[from + f];
      if (level == Field.MISSING) {
        continue;
      }
      int condition = people.fields.get(f).condition(levels, from);
      same[f][condition][level] += one;
      if (slice) {
        counts.siblings[f][condition][level] += sibling;
      }
    }
  }

  private void maximise(Counts counts) {
    mixture.prior[0] = Math.log((counts.kinds[0] + 1) / allPairs);
    if (households) {
      double found =
          Math.exp(
              mixture.pooled[people.familyField][0][Field.EXACT]
                  + mixture.pooled[people.homeField][0][Field.EXACT]);
      mixture.prior[1] = Math.log((counts.siblingSlice / found + 1) / allPairs);
      mixture.prior[2] = Math.log((counts.kinds[2] + 0.1) / allPairs);
    }
    for (int kind = 0; kind < 2; kind++) {
      sources(counts.source[kind], mixture.source[kind], mixture.source[3]);
    }
    mixture.source[2] = mixture.source[1];
    for (int f = 0; f < people.fields.size(); f++) {
      Field field = people.fields.get(f);
      for (int c = 0; c < field.conditions(); c++) {
        own(counts, f, c, field);
        related(counts.siblings[f][c], mixture.siblings[f][c], f, c);
        mixture.twins[f][c] = mixture.siblings[f][c];
      }
    }
    Dependence.fit(mixture, counts, allPairs);
  }

  private static void sources(double[] counts, double[] into, double[] random) {
    double sum = Arrays.stream(counts).sum();
    for (int i = 0; i < counts.length; i++) {
      double chance = Math.exp(random[i]);
      if (chance > 0) {
        into[i] = Math.log((counts[i] + 50 * chance) / (sum + 50));
      }
    }
  }

  private void own(Counts counts, int f, int c, Field field) {
    int levels = field.levels().size();
    double[] pooled = new double[levels];
    double[] guess = field.guess();
    double guessed = Arrays.stream(guess).sum();
    for (double[][][] same : counts.same) {
      for (int l = 1; l < levels; l++) {
        pooled[l] += same[f][c][l];
      }
    }
    double sum = Arrays.stream(pooled).sum() + POOLED_STRENGTH;
    for (int l = 1; l < levels; l++) {
      pooled[l] = (pooled[l] + POOLED_STRENGTH * guess[l] / guessed) / sum;
      mixture.pooled[f][c][l] = Math.log(pooled[l]);
    }
    double[][] rates = rates(counts, f, c, pooled);
    for (int x = 0; x < mixture.sources; x++) {
      for (int y = x; y < mixture.sources; y++) {
        double[] same = mixture.same[x * mixture.sources + y][f][c];
        double rest = 1;
        for (int l = 2; l < levels; l++) {
          double chance = Math.min(0.5, rates[x][l] + rates[y][l]);
          same[l] = Math.log(chance);
          rest -= chance;
        }
        same[Field.EXACT] = Math.log(Math.max(rest, 0.05));
      }
    }
  }

  /**
   * How often a record of each source is what makes two records of one person differ in each way.
   * Either record may be to blame, in proportion to what is believed of its source so far; so a
   * pair of one source cannot be found to differ more than that source's pairs with others do.
   */
  private double[][] rates(Counts counts, int f, int c, double[] pooled) {
    int levels = pooled.length;
    int sources = mixture.sources;
    double[][] blamed = new double[sources][levels];
    double[] slots = new double[sources];
    for (int x = 0; x < sources; x++) {
      for (int y = x; y < sources; y++) {
        double[] own = counts.same[x * sources + y][f][c];
        for (int l = 1; l < levels; l++) {
          double ofX = rates[f][c][x][l] / (rates[f][c][x][l] + rates[f][c][y][l]);
          blamed[x][l] += own[l] * ofX;
          blamed[y][l] += own[l] * (1 - ofX);
          slots[x] += own[l];
          slots[y] += own[l];
        }
      }
    }
    for (int x = 0; x < sources; x++) {
      for (int l = 2; l < levels; l++) {
        rates[f][c][x][l] =
            (blamed[x][l] + SOURCE_STRENGTH * pooled[l] / 2) / (slots[x] + SOURCE_STRENGTH);
      }
    }
    return rates[f][c];
  }

  /** Relatives: for an equal value, how much oftener than strangers; for the rest, the chance. */
  private void related(double[] counts, double[] into, int f, int c) {
    Field field = people.fields.get(f);
    double sum = Arrays.stream(counts).sum() - counts[0] + RELATED_STRENGTH;
    for (int l = 1; l < counts.length; l++) {
      double stranger = Math.exp(mixture.strangers[f][c][l]);
      double chance = (counts[l] + RELATED_STRENGTH * field.relatives(l, stranger)) / sum;
      into[l] = Math.log(field.byFrequency(l) ? Math.min(10, chance / stranger) : chance);
    }
  }
}
