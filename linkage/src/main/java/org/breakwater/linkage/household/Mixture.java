package org.breakwater.linkage.household;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of each of the four kinds of pair: how many there are, from which sources they
 * come, and how likely each level of each field is. All figures are natural logarithms.
 */
final class Mixture {

  final People people;
  final int sources;
  private final Field[] fields;
  private final Field.Sharing[] sharing;
  private final boolean[] conditional;
  private final boolean[][] counted;

  /** Log chance that a pair taken at random is of the kind; 0 for strangers. */
  final double[] prior;

  /** By kind and pair of sources. */
  final double[][] source;

  /** By pair of sources, field, condition, level: of one person's records. */
  final double[][][][] same;

  /** One person's records, whatever the source. */
  final double[][][] pooled;

  final double[][][] siblings;
  final double[][][] twins;
  final double[][][] strangers;

  /** How much oftener strangers agree on both of two fields than chance has it; by bit mask. */
  final double[] together;

  Mixture(People people) {
    this(people, null);
  }

  private Mixture(People people, @Nullable Mixture tables) {
    this.people = people;
    sources = people.sources();
    fields = people.fields.toArray(Field[]::new);
    sharing = Arrays.stream(fields).map(Field::sharing).toArray(Field.Sharing[]::new);
    conditional = new boolean[fields.length];
    counted = new boolean[fields.length][];
    for (int f = 0; f < fields.length; f++) {
      conditional[f] = fields[f].conditions() > 1;
      counted[f] = new boolean[fields[f].levels().size()];
      for (int l = 1; l < counted[f].length; l++) {
        counted[f][l] = fields[f].byFrequency(l);
      }
    }
    if (tables != null) {
      prior = tables.prior;
      together = tables.together;
      source = tables.source;
      same = tables.same;
      pooled = tables.pooled;
      siblings = tables.siblings;
      twins = tables.twins;
      strangers = tables.strangers;
      return;
    }
    prior = new double[4];
    together = new double[16];
    int sourcePairs = sources * sources;
    source = new double[4][sourcePairs];
    same = new double[sourcePairs][][][];
    for (int i = 0; i < sourcePairs; i++) {
      same[i] = tables();
    }
    pooled = tables();
    siblings = tables();
    twins = tables();
    strangers = tables();
  }

  /**
   * The same beliefs about other records; of sources it has not seen it believes nothing special.
   */
  Mixture about(People others) {
    if (others == people) {
      return this;
    }
    if (!others.roles.equals(people.roles)) {
      throw new IllegalArgumentException(
          "the model is about the columns " + people.roles + ", not " + others.roles);
    }
    var other = new Mixture(others);
    System.arraycopy(prior, 0, other.prior, 0, prior.length);
    System.arraycopy(together, 0, other.together, 0, together.length);
    copy(pooled, other.pooled);
    copy(siblings, other.siblings);
    copy(twins, other.twins);
    copy(strangers, other.strangers);
    int[] mine = new int[other.sources];
    for (int i = 0; i < mine.length; i++) {
      mine[i] = people.sourceNames().indexOf(others.sourceNames().get(i));
    }
    for (int x = 0; x < mine.length; x++) {
      for (int y = x; y < mine.length; y++) {
        int at = x * mine.length + y;
        if (mine[x] < 0 || mine[y] < 0) {
          copy(pooled, other.same[at]);
        } else {
          int from = Math.min(mine[x], mine[y]) * sources + Math.max(mine[x], mine[y]);
          copy(same[from], other.same[at]);
          for (int kind = 0; kind < 4; kind++) {
            other.source[kind][at] = source[kind][from];
          }
        }
      }
    }
    return other;
  }

  /** The same figures, not copied, about people of the same sources in the same order. */
  Mixture sharing(People others) {
    return new Mixture(others, this);
  }

  /** The same chances without relatives, sources and dependence: one person or strangers. */
  Mixture plain() {
    var plain = new Mixture(people);
    plain.prior[0] = prior[0];
    plain.prior[1] = Double.NEGATIVE_INFINITY;
    plain.prior[2] = Double.NEGATIVE_INFINITY;
    copy(pooled, plain.pooled);
    copy(siblings, plain.siblings);
    copy(twins, plain.twins);
    copy(strangers, plain.strangers);
    return plain.everySourceAlike();
  }

  Mixture everySourceAlike() {
    for (double[][][] own : same) {
      copy(pooled, own);
    }
    return this;
  }

  private static void copy(double[][][] from, double[][][] to) {
    for (int f = 0; f < from.length; f++) {
      for (int c = 0; c < from[f].length; c++) {
        System.arraycopy(from[f][c], 0, to[f][c], 0, from[f][c].length);
      }
    }
  }

  double[][][] tables() {
    double[][][] tables = new double[people.fields.size()][][];
    for (int f = 0; f < tables.length; f++) {
      Field field = people.fields.get(f);
      tables[f] = new double[field.conditions()][field.levels().size()];
    }
    return tables;
  }

  /** Joint log chance of the pair and each kind. */
  void explain(byte[] levels, int from, int a, int b, double[] into) {
    double strangers = 0;
    double siblings = 0;
    double twins = 0;
    for (int f = 0; f < fields.length; f++) {
      int level = levels[from + f];
      if (level != Field.MISSING && counted[f][level]) {
        double log = fields[f].logFrequency(level, a, b);
        strangers += log;
        siblings += sharing[f] == Field.Sharing.HOUSEHOLD ? 0 : log;
        twins += sharing[f] == Field.Sharing.PERSON ? log : 0;
      }
    }
    explain(levels, from, people.sourcePair(a, b), strangers, siblings, twins, into);
  }

  /**
   * The same when what the frequencies of equal values add is known: for strangers all of them, for
   * siblings what a household does not share, for twins what a birthday does not explain either.
   */
  void explain(
      byte[] levels,
      int from,
      int sourcePair,
      double ofStrangers,
      double ofSiblings,
      double ofTwins,
      double[] into) {
    double one = prior[0] + source[0][sourcePair];
    double siblings = prior[1] + source[1][sourcePair] + ofSiblings;
    double twins = prior[2] + source[2][sourcePair] + ofTwins;
    double strangers = source[3][sourcePair] + together[agreement(levels, from)] + ofStrangers;
    double[][][] own = same[sourcePair];
    for (int f = 0; f < fields.length; f++) {
      int level = levels[from + f];
      if (level == Field.MISSING) {
        continue;
      }
      int condition = conditional[f] ? fields[f].condition(levels, from) : 0;
      one += own[f][condition][level];
      if (!counted[f][level]) {
        strangers += this.strangers[f][condition][level];
      }
      double shared = pooled[f][condition][level];
      double related = this.siblings[f][condition][level];
      switch (sharing[f]) {
        case HOUSEHOLD -> {
          siblings += shared;
          twins += shared;
        }
        case BIRTH -> {
          siblings += related;
          twins += shared;
        }
        case PERSON -> {
          siblings += related;
          twins += this.twins[f][condition][level];
        }
      }
    }
    into[0] = one;
    into[1] = siblings;
    into[2] = twins;
    into[3] = strangers;
  }

  /** Log chance of one field's level for each kind. */
  double[] parts(byte[] levels, int f, int a, int b) {
    int level = levels[f];
    int condition = fields[f].condition(levels, 0);
    boolean byFrequency = counted[f][level];
    double frequency = byFrequency ? fields[f].logFrequency(level, a, b) : 0;
    double shared = pooled[f][condition][level];
    double ofSiblings = siblings[f][condition][level] + frequency;
    double ofTwins = twins[f][condition][level] + frequency;
    return new double[] {
      same[people.sourcePair(a, b)][f][condition][level],
      sharing[f] == Field.Sharing.HOUSEHOLD ? shared : ofSiblings,
      sharing[f] == Field.Sharing.PERSON ? ofTwins : shared,
      byFrequency ? frequency : strangers[f][condition][level]
    };
  }

  /** Which of first name, surname, birth and home are equal, as bits. */
  int agreement(byte[] levels, int from) {
    return bit(levels, from, people.givenField, 1)
        | bit(levels, from, people.familyField, 2)
        | bit(levels, from, people.birthField, 4)
        | bit(levels, from, people.homeField, 8);
  }

  private static int bit(byte[] levels, int from, int field, int bit) {
    return field >= 0 && levels[from + field] == Field.EXACT ? bit : 0;
  }

  /** Turns joint log chances into chances that add up to one. */
  static void normalise(double[] logs) {
    double most = Math.max(Math.max(logs[0], logs[1]), Math.max(logs[2], logs[3]));
    double sum = 0;
    for (int k = 0; k < 4; k++) {
      logs[k] = Math.exp(logs[k] - most);
      sum += logs[k];
    }
    for (int k = 0; k < 4; k++) {
      logs[k] /= sum;
    }
  }

  /** Weight of the pair in bits: log2 of the odds that it is one person. */
  static double weight(double[] logs) {
    double most = Math.max(logs[1], Math.max(logs[2], logs[3]));
    double rest =
        most
            + Math.log(
                Math.exp(logs[1] - most) + Math.exp(logs[2] - most) + Math.exp(logs[3] - most));
    return (logs[0] - rest) / Math.log(2);
  }
}
