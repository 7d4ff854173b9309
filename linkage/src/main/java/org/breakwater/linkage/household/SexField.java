package org.breakwater.linkage.household;

import java.util.List;

/** Recorded sex; judged apart for those whose first names agree, since names tell it too. */
final class SexField implements Field {

  private final Column<String> sexes;
  private final int givenField;

  /**
   * @param givenField index of the first name among the fields, or -1
   */
  SexField(Column<String> sexes, int givenField) {
    this.sexes = sexes;
    this.givenField = givenField;
  }

  @Override
  public String name() {
    return "sex";
  }

  @Override
  public List<String> levels() {
    return List.of("not known", "same", "different");
  }

  @Override
  public Sharing sharing() {
    return Sharing.PERSON;
  }

  @Override
  public double[] guess() {
    return new double[] {0, .985, .015};
  }

  @Override
  public int level(int a, int b) {
    int x = sexes.code(a);
    int y = sexes.code(b);
    return x < 0 || y < 0 ? MISSING : x == y ? EXACT : 2;
  }

  @Override
  public boolean byFrequency(int level) {
    return false;
  }

  @Override
  public double logFrequency(int level, int a, int b) {
    return sexes.logFrequency(sexes.code(a));
  }

  @Override
  public double chanceEqual() {
    return sexes.chanceEqual();
  }

  @Override
  public int conditions() {
    return 2;
  }

  @Override
  public int condition(byte[] levels, int from) {
    return givenField >= 0 && NamesField.agrees(levels[from + givenField]) ? 1 : 0;
  }

  @Override
  public String words(int level, String one, String other) {
    return level == EXACT ? "same sex" : "different sex recorded";
  }
}
