package org.breakwater.synthetic;

/**
 * How carefully a kind of agency keeps its records: each figure is the chance, for one record, that
 * the field is wrong, missing or (for identifiers) present. Informed by what linkage studies of
 * English administrative data report; not measured on any one agency.
 */
enum Habit {
  POLICE("P", 1, .95, .06, .045, .030, .025, .07, .03, .05, .14, .00, .00, .00),
  HEALTH("H", 2, .60, .01, .012, .004, .002, .00, .01, .01, .02, .99, .00, .00),
  ICB("G", 3, .80, .01, .012, .004, .002, .00, .01, .01, .02, 1.0, .00, .00),
  SCHOOL("S", 4, .50, .07, .015, .005, .001, .00, .00, .01, .03, .00, .99, .00),
  SOCIAL_CARE("C", 5, .70, .03, .020, .010, .004, .01, .01, .02, .05, .45, .50, 1.0),
  EARLY_HELP("E", 6, .80, .07, .030, .012, .004, .03, .03, .04, .08, .15, .45, .35),
  YOUTH_JUSTICE("Y", 7, .90, .04, .025, .012, .004, .00, .00, .04, .08, .10, .25, .50),
  PROBATION("B", 8, .90, .03, .025, .010, .004, .00, .00, .03, .06, .00, .00, .00),
  HARBOUR("D", 9, .80, .14, .035, .015, .004, .02, .02, .12, .10, .40, .05, .05),
  HOUSING("T", 10, .90, .05, .035, .015, .010, .22, .12, .00, .01, .00, .00, .00),
  VOLUNTARY("V", 11, .80, .13, .050, .025, .012, .25, .10, .12, .25, .00, .00, .00);

  final String prefix;
  final int number;
  final double plain;
  final double shortName;
  final double misspelt;
  final double dayMonthSwapped;
  final double firstOfJanuary;
  final double noBirthday;
  final double noSex;
  final double noAddress;
  final double noPostcode;
  final double nhs;
  final double upn;
  final double la;

  Habit(
      String prefix,
      int number,
      double plain,
      double shortName,
      double misspelt,
      double dayMonthSwapped,
      double firstOfJanuary,
      double noBirthday,
      double noSex,
      double noAddress,
      double noPostcode,
      double nhs,
      double upn,
      double la) {
    this.prefix = prefix;
    this.number = number;
    this.plain = plain;
    this.shortName = shortName;
    this.misspelt = misspelt;
    this.dayMonthSwapped = dayMonthSwapped;
    this.firstOfJanuary = firstOfJanuary;
    this.noBirthday = noBirthday;
    this.noSex = noSex;
    this.noAddress = noAddress;
    this.noPostcode = noPostcode;
    this.nhs = nhs;
    this.upn = upn;
    this.la = la;
  }

  static Habit of(String organisation) {
    if (organisation.startsWith("school-")) {
      return SCHOOL;
    }
    return switch (organisation) {
      case Partners.POLICE -> POLICE;
      case Partners.HEALTH -> HEALTH;
      case Partners.ICB -> ICB;
      case Partners.SOCIAL_CARE -> SOCIAL_CARE;
      case Partners.EARLY_HELP -> EARLY_HELP;
      case Partners.YOUTH_JUSTICE -> YOUTH_JUSTICE;
      case Partners.PROBATION -> PROBATION;
      case Partners.HARBOUR -> HARBOUR;
      case Partners.HOUSING -> HOUSING;
      default -> VOLUNTARY;
    };
  }
}
