package org.breakwater.linkage.household;

import java.util.List;
import org.breakwater.linkage.NamePart;
import org.breakwater.linkage.NameVariants;
import org.breakwater.linkage.Similarity;

/** First name or surname, seen together because the two are sometimes swapped. */
final class NamesField implements Field {

  static final int FURTHER = 2;
  static final int VARIANT = 3;
  static final int BEGINNING = 4;
  static final int PART = 5;
  static final int SLIP = 6;
  static final int ALIKE = 9;
  static final int INITIAL = 12;
  static final int SWAPPED = 13;
  static final int HALF_SWAPPED = 14;
  static final int DIFFERENT_RARE = 15;
  static final int DIFFERENT = 16;

  private static final List<String> LEVELS =
      List.of(
          "not known",
          "equal",
          "equal, with further names",
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

  /** Rarity of a name in its own right. */
  private static final int IN_USE = 2;

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
          0, .82, .02, .02, .02, .01, .02, .012, .006, .008, .006, .004, .008, .008, .001, .006, .03
        }
        : new double[] {
          0, .87, .01, .01, .005, .02, .015, .01, .005, .006, .004, .003, .001, .001, .001, .006,
          .03
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
    boolean one = across(a, b, false);
    boolean two = across(b, a, false);
    if (one && across(b, a, true) || two && across(a, b, true)) {
      return given ? SWAPPED : MISSING;
    }
    boolean half =
        one && (other.missing(a) || own.missing(b)) || two && (other.missing(b) || own.missing(a));
    return half ? given ? HALF_SWAPPED : MISSING : straight;
  }

  /** One's name here is the other's name there, or nearly. */
  private boolean across(int a, int b, boolean nearly) {
    int x = own.code(a);
    int y = other.code(b);
    if (x < 0 || y < 0) {
      return false;
    }
    String mine = own.of(x).joined();
    String theirs = other.of(y).joined();
    return mine.equals(theirs) || nearly && like(mine, theirs);
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
    if (!single && first.equals(second)) {
      return a.single() || b.single() ? given ? FURTHER : PART : given ? VARIANT : PART;
    }
    if (a.whole().equals(b.whole())
        || a.varies()
            && b.varies()
            && (NameVariants.spelling(first, second)
                || given && NameVariants.shortForm(first, second))
        || !given && single && SurnameEndings.differ(first, second)) {
      return VARIANT;
    }
    int lettersApart = Integer.bitCount(a.letters() ^ b.letters());
    if (lettersApart <= 2
        && Math.min(a.whole().length(), b.whole().length()) >= 3
        && Similarity.oneSlip(a.whole(), b.whole())) {
      return SLIP + rarity(x, y);
    }
    boolean part =
        given
            ? (!single || a.prefixOnly() != b.prefixOnly()) && knownByAnother(a, b)
            : !single && share(a, b);
    if (part) {
      return PART;
    }
    if (a.whole().length() >= 3 && b.whole().startsWith(a.whole())
        || b.whole().length() >= 3 && a.whole().startsWith(b.whole())) {
      return BEGINNING;
    }
    if (given && a.varies() && b.varies() && NameVariants.shortOfOne(first, second)) {
      return ALIKE + IN_USE;
    }
    if (!Text.shareLetters(a.letters(), b.letters())) {
      return different(x, y);
    }
    double alike = Similarity.jaroWinkler(a.whole(), b.whole());
    return alike >= LOOKS_ALIKE || alike >= SOUNDS_ALIKE && a.sound().equals(b.sound())
        ? ALIKE + rarity(x, y)
        : different(x, y);
  }

  private int different(int x, int y) {
    return rarity(x, y) == 0 ? DIFFERENT_RARE : DIFFERENT;
  }

  /** Of the rarer of two names; what is known to be a name is no slip, however rare. */
  private int rarity(int x, int y) {
    return Math.min(rarity(x), rarity(y));
  }

  private int rarity(int code) {
    return own.of(code).varies() ? IN_USE : own.rarity(code);
  }

  /**
   * One goes by another of the other's first names, or both have the same names in another order. A
   * middle name in common is not enough: brothers and sisters have that.
   */
  private static boolean knownByAnother(Name a, Name b) {
    if (a.prefixOnly() != b.prefixOnly()) {
      Name prefix = a.prefixOnly() ? a : b;
      Name full = a.prefixOnly() ? b : a;
      return full.tokens().size() > 1 && like(full.tokens().getFirst(), prefix.first());
    }
    if (a.single() == b.single()) {
      return !a.single() && sameWords(a, b);
    }
    Name one = a.single() ? a : b;
    Name many = a.single() ? b : a;
    return many.core().stream().skip(1).anyMatch(word -> like(word, one.first()));
  }

  private static boolean sameWords(Name a, Name b) {
    return a.core().size() == b.core().size()
        && a.core().containsAll(b.core())
        && b.core().containsAll(a.core());
  }

  private static boolean share(Name a, Name b) {
    for (String one : a.core()) {
      for (String two : b.core()) {
        if (one.length() > 1 && like(one, two)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean like(String one, String two) {
    return one.equals(two)
        || NameVariants.spelling(one, two)
        || one.length() > 3 && two.length() > 3 && Similarity.oneSlip(one, two);
  }

  @Override
  public boolean byFrequency(int level) {
    return level == EXACT || given && level == SWAPPED;
  }

  @Override
  public double logFrequency(int level, int a, int b) {
    // swapped: as it stands in the record that has them in the usual order, where they are commoner
    return level == SWAPPED ? Math.max(bothNames(a), bothNames(b)) : own.logFrequency(own.code(a));
  }

  private double bothNames(int row) {
    return own.logFrequency(own.code(row)) + other.logFrequency(other.code(row));
  }

  @Override
  public double chanceEqual() {
    return own.chanceEqual();
  }

  static boolean agrees(int level) {
    return level != MISSING && level < DIFFERENT_RARE;
  }

  /**
   * Alike, but each may be the name of one of two children: both are names in use, or they rhyme,
   * as twins' names do (Ana and Ina); few slip in the first letter.
   */
  boolean lookalike(int level, int a, int b) {
    if (own.missing(a) || own.missing(b)) {
      return false;
    }
    Name one = own.value(a);
    Name other = own.value(b);
    return switch (level) {
      case SLIP + IN_USE, ALIKE + IN_USE -> true;
      case SLIP, SLIP + 1, ALIKE, ALIKE + 1 -> one.first().charAt(0) != other.first().charAt(0);
      case BEGINNING -> rarity(own.code(a), own.code(b)) == IN_USE;
      case PART -> one.prefixOnly() || other.prefixOnly();
      default -> false;
    };
  }

  @Override
  public String words(int level, String one, String other) {
    String pair = Words.pair(one, other);
    String name = given ? "first name" : "surname";
    return switch (level) {
      case EXACT -> "same " + name;
      case FURTHER -> "same first name, and further names " + pair;
      case VARIANT ->
          given && NameVariants.shortForm(first(one), first(other))
              ? "first name is a short form " + pair
              : name + " in another form " + pair;
      case BEGINNING -> name + " the beginning of the other " + pair;
      case PART ->
          given ? "known by another of the first names " + pair : "one surname in common " + pair;
      case SLIP, SLIP + 1 -> name + " the same but for a slip " + pair;
      case SLIP + IN_USE, ALIKE + IN_USE -> name + "s alike, but each a name of its own " + pair;
      case ALIKE, ALIKE + 1 -> name + "s look or sound alike " + pair;
      case INITIAL -> name + " only as an initial " + pair;
      case SWAPPED -> "first name and surname swapped";
      case HALF_SWAPPED -> "the first name of one is the other's surname";
      default -> "different " + name + " " + pair;
    };
  }

  private static String first(String shown) {
    NamePart part = NamePart.given(shown);
    return part == null ? "" : part.first();
  }
}
