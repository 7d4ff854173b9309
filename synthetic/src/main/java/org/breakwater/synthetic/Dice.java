package org.breakwater.synthetic;

import java.util.List;

/**
 * SplitMix64: a small generator whose output is fixed by its definition, so a seed means the same
 * partnership on every Java. Each family has its own, so families do not disturb each other.
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private long state;

  Dice(long seed) {
    state = seed;
  }

  /** Dice of its own for the {@code index}-th thing of a kind. */
  static Dice of(long seed, String kind, long index) {
    return new Dice(mix(mix(seed ^ hash(kind)) + GOLDEN * (index + 1)));
  }

  private static long hash(String text) {
    long h = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      h = 31 * h + text.charAt(i);
    }
    return h;
  }

  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** Uniform in [0, 1). */
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** Uniform in [0, bound). */
  int below(int bound) {
    return (int) (unit() * bound);
  }

  /** Uniform in [low, high], both included. */
  int between(int low, int high) {
    return high <= low ? low : low + below(high - low + 1);
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  /** An index with the given weights. */
  int weighted(double... weights) {
    double sum = 0;
    for (double w : weights) {
      sum += w;
    }
    double at = unit() * sum;
    for (int i = 0; i < weights.length; i++) {
      at -= weights[i];
      if (at < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** About normal: the sum of six uniforms. */
  double normal(double mean, double deviation) {
    double sum = 0;
    for (int i = 0; i < 6; i++) {
      sum += unit();
    }
    return mean + (sum - 3) / Math.sqrt(0.5) * deviation;
  }

  /** Poisson by multiplication; for small means. */
  int poisson(double mean) {
    double limit = StrictMath.exp(-mean);
    double product = unit();
    int n = 0;
    while (product > limit) {
      product *= unit();
      n++;
    }
    return n;
  }
}
