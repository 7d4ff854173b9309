package org.breakwater.linkage.household;

import java.util.List;
import org.breakwater.linkage.Similarity;

/** Postcode, address, place, occupation, identifier: text without a grammar of its own. */
final class TextField implements Field {

  static final int SLIP = 2;
  static final int NEAR = 5;
  static final int AREA = 6;
  static final int DIFFERENT = 7;

  private static final List<String> LEVELS =
      List.of(
          "not known",
          "equal",
          "one slip, hardly seen",
          "one slip, rare",
          "one slip",
          "near",
          "same area",
          "different");

  private static final double ALIKE = 0.86;

  private final String name;
  private final Column<Text> texts;
  private final Sharing sharing;
  private final int parent;

  /**
   * @param parent index of the field whose agreement this one depends on, or -1
   */
  TextField(String name, Column<Text> texts, Sharing sharing, int parent) {
    this.name = name;
    this.texts = texts;
    this.sharing = sharing;
    this.parent = parent;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> levels() {
    return LEVELS;
  }

  @Override
  public Sharing sharing() {
    return sharing;
  }

  @Override
  public double[] guess() {
    return new double[] {0, .78, .015, .01, .005, .03, .03, .13};
  }

  @Override
  public int level(int a, int b) {
    int x = texts.code(a);
    int y = texts.code(b);
    if (x < 0 || y < 0) {
      return MISSING;
    }
    if (x == y) {
      return EXACT;
    }
    Text valueA = texts.of(x);
    Text valueB = texts.of(y);
    boolean inOrder = valueA.plain().compareTo(valueB.plain()) < 0;
    String one = (inOrder ? valueA : valueB).plain();
    String two = (inOrder ? valueB : valueA).plain();
    if (Math.min(one.length(), two.length()) >= 3
        && Similarity.oneSlip(valueA.bare(), valueB.bare())) {
      return SLIP + Math.min(texts.rarity(x), texts.rarity(y));
    }
    int space = one.lastIndexOf(' ');
    boolean postcode = Character.isLetter(one.charAt(0)) && space == one.length() - 4 && space > 1;
    if (postcode && two.regionMatches(0, one, 0, space + 1)) {
      return one.charAt(space + 1) == two.charAt(Math.min(space + 1, two.length() - 1))
          ? NEAR
          : AREA;
    }
    if (!postcode
        && Text.shareLetters(valueA.letters(), valueB.letters())
        && Similarity.jaroWinkler(one, two) >= ALIKE) {
      return NEAR;
    }
    return DIFFERENT;
  }

  /** Of a text that depends on another (town on postcode), how common it is has been counted. */
  @Override
  public boolean byFrequency(int level) {
    return level == EXACT && parent < 0;
  }

  @Override
  public double logFrequency(int level, int a, int b) {
    return texts.logFrequency(texts.code(a));
  }

  @Override
  public double chanceEqual() {
    return texts.chanceEqual();
  }

  @Override
  public int conditions() {
    return parent < 0 ? 1 : 3;
  }

  @Override
  public int condition(byte[] levels, int from) {
    if (parent < 0) {
      return 0;
    }
    return agreement(levels[from + parent]);
  }

  /** 0 not known, 1 the same but for a slip, 2 not the same. */
  static int agreement(int level) {
    return level == MISSING ? 0 : level < NEAR ? 1 : 2;
  }

  @Override
  public String words(int level, String one, String other) {
    return switch (level) {
      case EXACT -> "same " + name;
      case SLIP, SLIP + 1, SLIP + 2 -> name + " the same but for a slip " + Words.pair(one, other);
      case NEAR -> "neighbouring " + name + " " + Words.pair(one, other);
      case AREA -> "same " + name + " area " + Words.pair(one, other);
      default -> "different " + name + " " + Words.pair(one, other);
    };
  }
}
