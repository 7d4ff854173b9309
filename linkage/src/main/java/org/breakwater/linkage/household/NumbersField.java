package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Numbers given to one person alone, of whatever kinds the two records have both: NHS number, UPN,
 * an agency's own.
 */
final class NumbersField implements Field {

  static final int BOTH = 2;
  static final int DIFFERENT = 3;

  /** Strangers have one number only if somebody slipped; random pairs are too few to show it. */
  private static final double STRANGERS = 1e-7;

  private final Column<Map<String, String>> numbers;

  NumbersField(Column<Map<String, String>> numbers) {
    this.numbers = numbers;
  }

  @Override
  public String name() {
    return "numbers";
  }

  @Override
  public List<String> levels() {
    return List.of("not known", "same", "one the same, another different", "different");
  }

  @Override
  public Sharing sharing() {
    return Sharing.PERSON;
  }

  @Override
  public double[] guess() {
    return new double[] {0, .975, .005, .02};
  }

  @Override
  public double relatives(int level, double strangers) {
    // a number is now and then written on the record of a brother or sister
    return level == EXACT ? .001 : level == BOTH ? .0001 : strangers;
  }

  @Override
  public double strangers(int level, double counted) {
    return level == EXACT ? STRANGERS : level == BOTH ? STRANGERS / 10 : counted;
  }

  @Override
  public int level(int a, int b) {
    if (numbers.missing(a) || numbers.missing(b)) {
      return MISSING;
    }
    Map<String, String> one = numbers.value(a);
    Map<String, String> other = numbers.value(b);
    boolean same = !kinds(one, other, true).isEmpty();
    boolean different = !kinds(one, other, false).isEmpty();
    return same ? different ? BOTH : EXACT : different ? DIFFERENT : MISSING;
  }

  /** Kinds of which both have a number, the same or not, in the order of their names. */
  static List<String> kinds(Map<String, String> one, Map<String, String> other, boolean same) {
    var kinds = new ArrayList<String>();
    one.forEach((kind, number) -> {
      String theirs = other.get(kind);
      if (theirs != null && same == theirs.equals(number)) {
        kinds.add(kind);
      }
    });
    kinds.sort(null);
    return kinds;
  }

  @Override
  public boolean byFrequency(int level) {
    return false;
  }

  @Override
  public double logFrequency(int level, int a, int b) {
    return Math.log(STRANGERS);
  }

  @Override
  public double chanceEqual() {
    return STRANGERS;
  }

  @Override
  public String words(int level, String one, String other) {
    return level == EXACT ? "same number" : "different numbers";
  }
}
