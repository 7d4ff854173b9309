package org.breakwater.linkage.household;

import java.util.List;

/**
 * One thing two records are compared on. Level 0 is "not known in one of them" and says nothing;
 * level 1 is "equal", where how common the value is counts.
 */
interface Field {

  int MISSING = 0;
  int EXACT = 1;

  /** How a field behaves inside a household. */
  enum Sharing {
    /** Brothers and sisters have it in common as often as one person's own records do. */
    HOUSEHOLD,
    /** Twins have it in common as often as one person's own records do; others do not. */
    BIRTH,
    /** Each person's own, though relatives may be more alike than strangers. */
    PERSON
  }

  String name();

  List<String> levels();

  Sharing sharing();

  /**
   * What one believes of a person's own two records before seeing any data: a chance for each
   * level, level 0 left out of account.
   */
  double[] guess();

  /** Level of a pair; the same either way round. */
  int level(int a, int b);

  /** Whether chances at this level depend on how common the value is. */
  default boolean byFrequency(int level) {
    return level == EXACT;
  }

  /**
   * Log of how common it is what the two records have in common, as a share; the same either way
   * round.
   */
  double logFrequency(int level, int a, int b);

  /** Sum of squared shares: how often two strangers have the same value. */
  double chanceEqual();

  /**
   * What one believes of strangers, where random pairs are too few to count it.
   *
   * @param counted what random pairs say
   */
  default double strangers(int level, double counted) {
    return counted;
  }

  /**
   * What one believes of brothers and sisters before seeing any data: as a rule, that they are like
   * strangers.
   */
  default double relatives(int level, double strangers) {
    return strangers;
  }

  /**
   * How two values agree, as a practitioner would say it. Does not depend on which comes first.
   *
   * @param one as the record has it
   */
  String words(int level, String one, String other);

  /** Number of states of the other fields that this one's chances depend on. */
  default int conditions() {
    return 1;
  }

  /**
   * State that applies, given the levels of the earlier fields of the pair from {@code from} on.
   */
  default int condition(byte[] levels, int from) {
    return 0;
  }
}
