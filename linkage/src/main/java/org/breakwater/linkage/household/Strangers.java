package org.breakwater.linkage.household;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Estimates how often two strangers agree, from pairs taken at random: nearly all of them are
 * strangers.
 */
final class Strangers {

  private static final double PSEUDO = 0.5;

  private static final int PARTS = 16;

  private final People people;
  private final SplittableRandom random;
  private final double[][][] counts;

  private Strangers(Mixture mixture, SplittableRandom random) {
    this.people = mixture.people;
    this.random = random;
    counts = mixture.tables();
  }

  /** Fills the strangers' tables of the mixture. */
  static void estimate(Mixture mixture, int samples, long seed) {
    // a fixed number of parts, each with its own random numbers: threads change nothing
    var random = new SplittableRandom(seed);
    Strangers[] parts = new Strangers[PARTS];
    Arrays.setAll(parts, i -> new Strangers(mixture, random.split()));
    Arrays.stream(parts)
        .parallel()
        .forEach(part -> {
          part.sample(samples / PARTS);
          part.sampleSameName(samples / PARTS / 4);
          part.sampleSameHome(samples / PARTS / 8);
        });
    double[][][] counts = mixture.tables();
    for (Strangers part : parts) {
      for (int f = 0; f < counts.length; f++) {
        for (int c = 0; c < counts[f].length; c++) {
          for (int l = 0; l < counts[f][c].length; l++) {
            counts[f][c][l] += part.counts[f][c][l];
          }
        }
      }
    }
    for (int f = 0; f < counts.length; f++) {
      Field field = mixture.people.fields.get(f);
      for (int c = 0; c < counts[f].length; c++) {
        double[] table = counts[f][c];
        double sum = Arrays.stream(table).sum() - table[0];
        for (int l = 1; l < table.length; l++) {
          mixture.strangers[f][c][l] =
              Math.log(field.strangers(l, (table[l] + PSEUDO) / (sum + PSEUDO * table.length)));
        }
        if (field.byFrequency(Field.EXACT)) {
          mixture.strangers[f][c][Field.EXACT] = Math.log(field.chanceEqual());
        }
      }
    }
    int given = mixture.people.givenField;
    int family = mixture.people.familyField;
    if (given >= 0 && family >= 0) {
      // strangers with both names the other way round: both must be equal, whatever the order
      mixture.strangers[given][0][NamesField.SWAPPED] =
          Math.log(
              mixture.people.fields.get(given).chanceEqual()
                  * mixture.people.fields.get(family).chanceEqual());
    }
  }

  private void sample(int samples) {
    int rows = people.size();
    byte[] levels = new byte[people.fields.size()];
    for (int i = 0; i < samples; i++) {
      int a = random.nextInt(rows);
      int b = random.nextInt(rows);
      if (a != b) {
        levels(a, b, levels);
        for (int f = 0; f < levels.length; f++) {
          if (levels[f] != Field.MISSING) {
            counts[f][people.fields.get(f).condition(levels, 0)][levels[f]]++;
          }
        }
      }
    }
  }

  /** Of fields that depend on the names: pairs of one first name and different surnames. */
  private void sampleSameName(int samples) {
    if (people.givenField >= 0) {
      sampleWithin(samples, people.givenField, people.given);
    }
  }

  private void sampleSameHome(int samples) {
    if (people.homeField >= 0 && people.home.size() > 1) {
      sampleWithin(samples, people.homeField, people.home.getFirst());
    }
  }

  private void sampleWithin(int samples, int parent, Column<?> column) {
    long[] byCode = new long[column.rows()];
    for (int i = 0; i < byCode.length; i++) {
      byCode[i] = (long) column.code(i) << 32 | i;
    }
    Arrays.sort(byCode);
    byte[] levels = new byte[people.fields.size()];
    for (int i = 0; i < samples; i++) {
      int at = random.nextInt(byCode.length);
      int code = (int) (byCode[at] >>> 32);
      int start = Arrays.binarySearch(byCode, (long) code << 32);
      int from = start < 0 ? -start - 1 : start;
      int stop = Arrays.binarySearch(byCode, (long) (code + 1) << 32);
      int to = stop < 0 ? -stop - 1 : stop;
      if (code < 0 || to - from < 2) {
        continue;
      }
      int a = (int) byCode[at];
      int b = (int) byCode[from + random.nextInt(to - from)];
      levels(a, b, levels);
      if (a == b || likelyOne(levels, parent)) {
        continue;
      }
      for (int f = 0; f < levels.length; f++) {
        Field field = people.fields.get(f);
        if (f != parent && field.conditions() > 1 && levels[f] != Field.MISSING) {
          int condition = field.condition(levels, 0);
          if (condition == 1) {
            counts[f][condition][levels[f]]++;
          }
        }
      }
    }
  }

  /** Agrees on something telling besides the field held equal. */
  private boolean likelyOne(byte[] levels, int parent) {
    int agreements = 0;
    for (int f : new int[] {people.givenField, people.familyField, people.birthField}) {
      if (f >= 0 && f != parent && levels[f] == Field.EXACT) {
        agreements++;
      }
    }
    return agreements > 0;
  }

  private void levels(int a, int b, byte[] levels) {
    for (int f = 0; f < levels.length; f++) {
      levels[f] = (byte) people.fields.get(f).level(Math.min(a, b), Math.max(a, b));
    }
  }
}
