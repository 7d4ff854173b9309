package org.breakwater.returns.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.breakwater.returns.rules.Finding;
import org.breakwater.returns.rules.RuleCard;
import org.breakwater.returns.rules.Severity;

/**
 * The findings of one rule.
 *
 * @param rule the rule
 * @param findings what it found, in the order of the file
 */
record ByRule(RuleCard rule, List<Finding> findings) {

  /** Errors first, then queries; each by code. */
  static List<ByRule> of(List<Finding> findings) {
    Map<RuleCard, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      groups.computeIfAbsent(finding.rule(), r -> new ArrayList<>()).add(finding);
    }
    Map<String, ByRule> sorted = new TreeMap<>();
    groups.forEach((rule, list) -> sorted.put(key(rule), new ByRule(rule, list)));
    return List.copyOf(sorted.values());
  }

  private static String key(RuleCard rule) {
    String digits = rule.code().replaceAll("[^0-9].*", "");
    return (rule.severity() == Severity.ERROR ? "0" : "1")
        + "0".repeat(Math.max(0, 8 - digits.length()))
        + rule.code();
  }
}
