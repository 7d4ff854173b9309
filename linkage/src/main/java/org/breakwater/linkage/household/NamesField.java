package org.breakwater.linkage.household;

import java.util.List;
import org.breakwater.linkage.NameVariants;
import org.breakwater.linkage.Similarity;

/** First name or surname, seen together because the two are sometimes swapped. */
final class NamesField implements Field {

  static final int VARIANT = 2;
  static final int BEGINNING = 3;
  static final int PART = 4;
  static final int SLIP = 5;
  static final int ALIKE = 8;
  static final int INITIAL = 11;
  static final int SWAPPED = 12;
  static final int HALF_SWAPPED = 13;
  static final int DIFFERENT_RARE = 14;
  static final int DIFFERENT = 15;

  private static final List<String> LEVELS =
      List.of(
          "not known",
          "equal",
          "known variant",
          "beginning of the other",
          "one word in common",
          "one slip, hardly seen",
          "one slip, rare",
          "one slip, both names in use",
          "alike, hardly seen",
          "alike, rare",
          "alike, both names in use",
          "initial",
          "first name and surname swapped",
          "one's first name is the other's surname",
          "different, one hardly seen",
          "different");

  private static final double LOOKS_ALIKE = 0.88;
  private static final double SOUNDS_ALIKE = 0.75;

  private final Column<Name> own;
  private final Column<Name> other;
  private final boolean given;

  /**
   * @param own the column compared
   * @param other surnames for first names and the other way round
   */
  NamesField(Column<Name> own, Column<Name> other, boolean given) {
    this.own = own;
    this.other = other;
    this.given = given;
  }

  @Override
  public String name() {
    return given ? "given" : "family";
  }

  @Override
  public List<String> levels() {
    return LEVELS;
  }

  @Override
  public Sharing sharing() {
    return given ? Sharing.PERSON : Sharing.HOUSEHOLD;
  }

  @Override
  public double[] guess() {
    return given
        ? new double[] {
          0, .84, .02, .02, .01, .02, .012, .006, .008, .006, .004, .008, .008, .001, .006, .03
        }
        : new double[] {
          0, .88, .01, .005, .02, .015, .01, .005, .006, .004, .003, .001, .001, .001, .006, .03
        };
  }

  @Override
  public int level(int a, int b) {
    int x = own.code(a);
    int y = own.code(b);
    if (x >= 0 && x == y) {
      return EXACT;
    }
    int straight = x < 0 || y < 0 ? MISSING : compare(x, y);
    return straight == MISSING || straight >= DIFFERENT_RARE ? crossed(a, b, straight) : straight;
  }

  /**
   * The word of one record's first name is the other's surname. It is counted once, with the first
   * name; the surname then says nothing.
   */
  private int crossed(int a, int b, int straight) {
    boolean one = acrossEqual(a, b);
    boolean two = acrossEqual(b, a);
    if (one && two) {
      return given ? SWAPPED : MISSING;
    }
    boolean half =
        one && (other.missing(a) || own.missing(b)) || two && (other.missing(b) || own.missing(a));
    return half ? given ? HALF_SWAPPED : MISSING : straight;
  }

  private boolean acrossEqual(int a, int b) {
    int x = own.code(a);
    int y = other.code(b);
    return x >= 0 && y >= 0 && own.of(x).joined().equals(other.of(y).joined());
  }

  private int compare(int x, int y) {
    Name a = own.of(x);
    Name b = own.of(y);
    String first = a.first();
    String second = b.first();
    if (a.initial() || b.initial()) {
      return first.charAt(0) == second.charAt(0) ? INITIAL : different(x, y);
    }
    boolean single = a.single() && b.single();
    if (!single && first.equals(second) && (a.single() || b.single())) {
      return given ? VARIANT : PART;
    }
    if (a.whole().equals(b.whole())
        || a.varies()
            && b.varies()
            && (NameVariants.spelling(first, second)
                || given && NameVariants.shortForm(first, second))) {
      return VARIANT;
    }
    int lettersApart = Integer.bitCount(a.letters() ^ b.letters());
    if (lettersApart <= 2
        && Math.min(a.whole().length(), b.whole().length()) >= 3
        && Similarity.oneSlip(a.whole(), b.whole())) {
      return SLIP + own.rarity(x, y);
    }
    if (!single && share(a, b)) {
      return PART;
    }
    if (a.whole().length() >= 3 && b.whole().startsWith(a.whole())
        || b.whole().length() >= 3 && a.whole().startsWith(b.whole())) {
      return BEGINNING;
    }
    if (!Text.shareLetters(a.letters(), b.letters())) {
      return different(x, y);
    }
    double alike = Similarity.jaroWinkler(a.whole(), b.whole());
    return alike >= LOOKS_ALIKE || alike >= SOUNDS_ALIKE && a.sound().equals(b.sound())
        ? ALIKE + own.rarity(x, y)
        : different(x, y);
  }

  private int different(int x, int y) {
    return own.rarity(x, y) == 0 ? DIFFERENT_RARE : DIFFERENT;
  }

  private static boolean share(Name a, Name b) {
    for (String one : a.tokens()) {
      if (one.length() > 1 && b.tokens().contains(one) && !NameVariants.prefix(one)) {
        return true;
      }
    }
    for (String one : a.core()) {
      for (String two : b.core()) {
        if (one.length() > 3 && two.length() > 3 && Similarity.oneSlip(one, two)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public double logFrequency(int row) {
    return own.logFrequency(own.code(row));
  }

  @Override
  public double chanceEqual() {
    return own.chanceEqual();
  }

  static boolean agrees(int level) {
    return level != MISSING && level < DIFFERENT_RARE;
  }
}
