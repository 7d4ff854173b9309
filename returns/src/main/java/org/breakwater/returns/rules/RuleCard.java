package org.breakwater.returns.rules;

import java.util.List;

/**
 * What is known of a rule without running it. The words are our own; the code is the collection's,
 * by which people and other tools speak of it.
 *
 * @param code the collection's code, such as {@code 8565} or {@code 8670Q}
 * @param severity error or query
 * @param scope how far it looks
 * @param years the return years it is in force
 * @param requirement what must hold, one sentence
 * @param mend what would put a finding right, one sentence
 * @param fields the fields it reads, as the standard spells them
 */
public record RuleCard(
    String code,
    Severity severity,
    Scope scope,
    Years years,
    String requirement,
    String mend,
    List<String> fields) {

  /** Copies the fields; the code must not be blank. */
  public RuleCard {
    if (code.isBlank() || requirement.isBlank() || mend.isBlank()) {
      throw new IllegalArgumentException(
          "A rule needs a code, a requirement and a remedy: " + code);
    }
    fields = List.copyOf(fields);
  }
}
