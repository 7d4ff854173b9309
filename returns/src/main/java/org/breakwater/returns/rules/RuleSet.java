package org.breakwater.returns.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of one collection in one year.
 *
 * @param name such as "CIN census 2025/26"
 * @param rules in the order they are reported
 */
public record RuleSet<S extends Subject>(String name, List<Rule<S>> rules) {

  /** Copies the rules; no code may come twice. */
  public RuleSet {
    rules = List.copyOf(rules);
    Set<String> codes = new HashSet<>();
    for (Rule<S> rule : rules) {
      if (!codes.add(rule.card().code())) {
        throw new IllegalArgumentException("Two rules are called " + rule.card().code());
      }
    }
  }

  /** The cards. */
  public List<RuleCard> cards() {
    return rules.stream().map(Rule::card).toList();
  }

  /** The rule of a code, with or without the Q of a query. */
  public Optional<Rule<S>> find(String code) {
    return rules.stream()
        .filter(r ->
            r.card().code().equalsIgnoreCase(code) || r.card().code().equalsIgnoreCase(code + "Q"))
        .findFirst();
  }

  /** Only the rule of one code: for tests and for a second look at one rule. */
  public RuleSet<S> only(String code) {
    return new RuleSet<>(name, rules.stream().filter(r -> r.card().code().equals(code)).toList());
  }

  /**
   * The rules that need one child only, run at once against records in memory: for forms, at entry.
   * Rules about the whole return are left out.
   */
  public Live live(S subject) {
    List<Finding> findings = new ArrayList<>();
    RuleRun<S> run = new RuleRun<>(this, findings::add);
    run.see(subject);
    return new Live(findings, run.notRunSoFar());
  }

  /**
   * What the rules say of one child.
   *
   * @param findings what they found
   * @param notRun the rules that threw
   */
  public record Live(List<Finding> findings, List<NotRun> notRun) {
    /** Copies both. */
    public Live {
      findings = List.copyOf(findings);
      notRun = List.copyOf(notRun);
    }
  }
}
