package org.breakwater.linkage.household;

import java.util.Arrays;
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
  private final Column<String> texts;
  private final Sharing sharing;
  private final int parent;
  private final String[] bare;
  private final int[] letters;
  private final double[] logs;
  private final double equal;

  /**
   * @param parent index of the field whose agreement this one depends on, or -1
   */
  TextField(String name, Column<String> texts, Sharing sharing, int parent) {
    this.name = name;
    this.texts = texts;
    this.sharing = sharing;
    this.parent = parent;
    bare = texts.values().stream().map(t -> t.replace(" ", "")).toArray(String[]::new);
    letters = Arrays.stream(bare).mapToInt(TextField::letters).toArray();
    logs = texts.logFrequencies();
    equal = Frequencies.chanceEqual(logs);
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
    int x = texts.codes()[a];
    int y = texts.codes()[b];
    if (x < 0 || y < 0) {
      return MISSING;
    }
    if (x == y) {
      return EXACT;
    }
    String one = texts.values().get(Math.min(x, y));
    String two = texts.values().get(Math.max(x, y));
    if (Math.min(one.length(), two.length()) >= 3 && Similarity.oneSlip(bare[x], bare[y])) {
      return SLIP + texts.rarity(x, y);
    }
    int space = one.lastIndexOf(' ');
    boolean postcode = Character.isLetter(one.charAt(0)) && space == one.length() - 4 && space > 1;
    if (postcode && two.regionMatches(0, one, 0, space + 1)) {
      return one.charAt(space + 1) == two.charAt(Math.min(space + 1, two.length() - 1))
          ? NEAR
          : AREA;
    }
    if (!postcode && shareLetters(x, y) && Similarity.jaroWinkler(one, two) >= ALIKE) {
      return NEAR;
    }
    return DIFFERENT;
  }

  /** Which characters occur, as bits; a few share one. */
  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters |= 1 << text.charAt(i) % 31;
    }
    return letters;
  }

  /** Texts that share less than half of their characters cannot be alike. */
  private boolean shareLetters(int x, int y) {
    int common = Integer.bitCount(letters[x] & letters[y]);
    return common * 2 >= Math.min(Integer.bitCount(letters[x]), Integer.bitCount(letters[y]));
  }

  /** Of a text that depends on another (town on postcode), how common it is has been counted. */
  @Override
  public boolean byFrequency(int level) {
    return level == EXACT && parent < 0;
  }

  @Override
  public double logFrequency(int row) {
    return logs[texts.codes()[row]];
  }

  @Override
  public double chanceEqual() {
    return equal;
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
    int above = levels[from + parent];
    return above == MISSING ? 0 : above < NEAR ? 1 : 2;
  }
}
