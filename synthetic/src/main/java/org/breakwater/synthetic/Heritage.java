package org.breakwater.synthetic;

/**
 * Where a family's names come from, how many families in a hundred, the census ethnicity, and the
 * customs that make one person's name differ between agencies.
 */
enum Heritage {
  BRITISH(57, "WBRI", Custom.MARRIED_NAME),
  IRISH(1.5, "WIRI", Custom.MARRIED_NAME),
  TRAVELLER(0.4, "WIRT", Custom.MARRIED_NAME),
  ROMA(0.4, "WROM", Custom.MARRIED_NAME),
  POLISH(4.2, "WOTH", Custom.GENDERED_FAMILY),
  ROMANIAN(3.4, "WOTH", Custom.MARRIED_NAME),
  LITHUANIAN(0.8, "WOTH", Custom.OWN_NAME),
  UKRAINIAN(0.9, "WOTH", Custom.GENDERED_FAMILY),
  PORTUGUESE(1.3, "WOTH", Custom.TWO_FAMILY_NAMES),
  CARIBBEAN(2.2, "BCRB", Custom.MARRIED_NAME),
  PAKISTANI(7, "APKN", Custom.OWN_NAME),
  BANGLADESHI(3, "ABAN", Custom.OWN_NAME),
  PUNJABI(2.2, "AIND", Custom.SINGH_KAUR),
  GUJARATI(1.6, "AIND", Custom.MARRIED_NAME),
  TAMIL(0.6, "AOTH", Custom.FATHERS_NAME),
  NIGERIAN(3, "BAFR", Custom.MARRIED_NAME),
  GHANAIAN(1.4, "BAFR", Custom.MARRIED_NAME),
  SOMALI(2, "BAFR", Custom.FATHERS_NAME),
  ERITREAN(0.6, "BAFR", Custom.FATHERS_NAME),
  ARABIC(1.8, "OOTH", Custom.OWN_NAME),
  KURDISH(1, "OOTH", Custom.OWN_NAME),
  AFGHAN(0.8, "AOTH", Custom.OWN_NAME),
  TURKISH(1, "WOTH", Custom.MARRIED_NAME),
  CHINESE(1, "CHNE", Custom.FAMILY_FIRST),
  VIETNAMESE(0.5, "OOTH", Custom.FAMILY_FIRST);

  /** How names are built and passed on. */
  enum Custom {
    MARRIED_NAME,
    OWN_NAME,
    GENDERED_FAMILY,
    TWO_FAMILY_NAMES,
    SINGH_KAUR,
    FATHERS_NAME,
    FAMILY_FIRST
  }

  private static final Heritage[] ALL = values();
  private static final double[] WEIGHTS = weights();

  final String ethnicity;
  final Custom custom;
  private final double weight;

  Heritage(double weight, String ethnicity, Custom custom) {
    this.weight = weight;
    this.ethnicity = ethnicity;
    this.custom = custom;
  }

  private static double[] weights() {
    double[] weights = new double[ALL.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = ALL[i].weight;
    }
    return weights;
  }

  static Heritage any(Dice dice) {
    return ALL[dice.weighted(WEIGHTS)];
  }

  /** Records of people whose birth was not registered by day often carry 1 January. */
  boolean birthdayOftenUnknown() {
    return this == SOMALI || this == KURDISH || this == AFGHAN || this == ERITREAN;
  }

  /** The census code of a child of two heritages. */
  static String ethnicityOf(Heritage mother, Heritage father) {
    if (mother.ethnicity.equals(father.ethnicity)) {
      return mother.ethnicity;
    }
    char m = mother.ethnicity.charAt(0);
    char f = father.ethnicity.charAt(0);
    if (m == f) {
      return father.ethnicity;
    }
    if (m != 'W' && f != 'W') {
      return "MOTH";
    }
    Heritage other = m == 'W' ? father : mother;
    return switch (other.ethnicity) {
      case "BCRB" -> "MWBC";
      case "BAFR" -> "MWBA";
      case "APKN", "ABAN", "AIND", "AOTH" -> "MWAS";
      default -> "MOTH";
    };
  }
}
