package org.breakwater.linkage;

import java.util.Set;

/**
 * One piece of evidence, said as a practitioner would say it.
 *
 * @param field what was compared: given, family, names, born, sex, home, an identifier's kind,
 *     chance, household or rule
 * @param words for example "date of birth with day and month swapped"
 * @param weight log2 of how much likelier this is for one person than for two strangers; 0 for a
 *     rule
 */
public record Reason(String field, String words, double weight) {

  /** Fields that are not about identifiers. */
  public static final Set<String> DESCRIPTIONS =
      Set.of("given", "family", "names", "born", "sex", "home", "chance", "household", "rule");

  /** What no score may override. */
  public static final String RULE = "rule";

  /** Under which names they agree. */
  public static final String NAMES = "names";

  /** Names of one heritage go together, among strangers too. */
  public static final String CHANCE = "chance";

  /** What brothers, sisters or twins would have in common too. */
  public static final String HOUSEHOLD = "household";

  /** Whether it is about an identifier rather than a description. */
  public boolean ofNumber() {
    return !DESCRIPTIONS.contains(field);
  }
}
