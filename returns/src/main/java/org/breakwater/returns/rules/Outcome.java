package org.breakwater.returns.rules;

import java.util.List;

/**
 * What came of checking one return.
 *
 * @param ruleSet which rules ran, such as "CIN census 2025/26"
 * @param files the files that were read, without their folders
 * @param children how many children were read
 * @param rules every rule that was to run
 * @param findings what they found, in the order it was found
 * @param notRun the rules that threw
 * @param notes what the reader of a report must know besides, such as what was not checked
 */
public record Outcome(
    String ruleSet,
    List<String> files,
    long children,
    List<RuleCard> rules,
    List<Finding> findings,
    List<NotRun> notRun,
    List<String> notes) {

  /** Copies the lists. */
  public Outcome {
    files = List.copyOf(files);
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
    notRun = List.copyOf(notRun);
    notes = List.copyOf(notes);
  }

  /** Whether every rule ran and none found anything. A rule that threw is never a pass. */
  public boolean clean() {
    return findings.isEmpty() && notRun.isEmpty();
  }

  /** How many findings have a severity. */
  public long count(Severity severity) {
    return findings.stream().filter(f -> f.rule().severity() == severity).count();
  }
}
