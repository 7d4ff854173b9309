package org.breakwater.linkage.household;

import java.util.List;

/**
 * The first line of the address. What it says depends on the postcode: strangers of one postcode
 * often share the street.
 */
final class AddressField implements Field {

  static final int STREET = 2;
  static final int DIFFERENT = 3;

  private final Column<HouseLine> lines;
  private final int postcode;

  /**
   * @param postcode index of the postcode among the fields
   */
  AddressField(Column<HouseLine> lines, int postcode) {
    this.lines = lines;
    this.postcode = postcode;
  }

  @Override
  public String name() {
    return "address";
  }

  @Override
  public List<String> levels() {
    return List.of("not known", "same house", "same street, another house", "different");
  }

  @Override
  public Sharing sharing() {
    return Sharing.HOUSEHOLD;
  }

  @Override
  public double[] guess() {
    return new double[] {0, .8, .05, .15};
  }

  @Override
  public int level(int a, int b) {
    if (lines.missing(a) || lines.missing(b)) {
      return MISSING;
    }
    HouseLine one = lines.value(a);
    HouseLine other = lines.value(b);
    if (!one.sameStreet(other)) {
      return DIFFERENT;
    }
    return one.sameHouse(other)
        ? EXACT
        : one.numberedApart(other) || one.number().equals(other.number()) ? STREET : DIFFERENT;
  }

  @Override
  public boolean byFrequency(int level) {
    return false;
  }

  @Override
  public double logFrequency(int level, int a, int b) {
    return 0;
  }

  @Override
  public double chanceEqual() {
    return 1e-4;
  }

  @Override
  public int conditions() {
    return 3;
  }

  @Override
  public int condition(byte[] levels, int from) {
    return TextField.agreement(levels[from + postcode]);
  }

  @Override
  public String words(int level, String one, String other) {
    return switch (level) {
      case EXACT -> "same home address";
      case STREET -> "same street, another house";
      default -> "different home address";
    };
  }
}
