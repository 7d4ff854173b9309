package org.breakwater.linkage;

import java.util.Arrays;
import java.util.List;

/** The outcomes that the engine can tell apart, comparison by comparison. */
final class Evidence {

  static final String RULE = "rule";
  static final String NAMES = "names";
  static final String HOUSEHOLD = "household";

  enum Given {
    EXACT,
    SPELLING,
    SHORT_FORM,
    TYPO,
    SIMILAR,
    LOOKALIKE,
    ANOTHER,
    INITIAL,
    UNNAMED,
    DIFFERENT
  }

  enum Family {
    EXACT,
    SPELLING,
    PART,
    SIMILAR,
    DIFFERENT
  }

  enum Arrangement {
    AS_GIVEN,
    OTHER_NAME,
    SWAPPED
  }

  enum Born {
    EXACT,
    BOTH_1_JAN,
    SWAPPED,
    ONE_1_JAN,
    ONE_DIGIT,
    SAME_MONTH,
    SAME_DAY,
    NEAR,
    DIFFERENT,
    GENERATION
  }

  enum SexAgreement {
    SAME,
    DIFFERENT
  }

  enum PostcodeAgreement {
    SAME,
    ONE_CHAR,
    NEAR,
    AREA,
    DIFFERENT
  }

  enum AddressAgreement {
    SAME,
    STREET,
    DIFFERENT
  }

  enum IdentifierAgreement {
    SAME,
    DIFFERENT
  }

  /** A comparison and the names of its levels, in order. */
  record Levels(String comparison, List<String> names) {

    private static Levels of(String comparison, Enum<?>[] levels) {
      return new Levels(comparison, Arrays.stream(levels).map(Enum::name).toList());
    }
  }

  static final List<Levels> LEVELS =
      List.of(
          Levels.of("given", Given.values()),
          Levels.of("family", Family.values()),
          Levels.of(NAMES, Arrangement.values()),
          Levels.of("born", Born.values()),
          Levels.of("sex", SexAgreement.values()),
          Levels.of("postcode", PostcodeAgreement.values()),
          Levels.of("address", AddressAgreement.values()),
          Levels.of("identifier", IdentifierAgreement.values()));

  private Evidence() {}
}
