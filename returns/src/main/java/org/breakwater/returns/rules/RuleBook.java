package org.breakwater.returns.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes rules down: the short form in which the files of rules are kept.
 *
 * <pre>
 * book.error("8620", VALUE, "A closure date lies in the census year.", "Correct the date.",
 *     "CINclosureDate").check((child, flags) -> …);
 * </pre>
 */
public final class RuleBook<S extends Subject> {

  private final int first;
  private final List<Rule<S>> rules = new ArrayList<>();

  /** A book whose rules are in force from a year on unless they say otherwise. */
  public RuleBook(int first) {
    this.first = first;
  }

  /** Begins a rule whose findings are errors. */
  public Entry error(String code, Scope scope, String requirement, String mend, String... fields) {
    return new Entry(
        code, Severity.ERROR, scope, requirement, mend, List.of(fields), Years.from(first));
  }

  /** Begins a rule whose findings are queries. */
  public Entry query(String code, Scope scope, String requirement, String mend, String... fields) {
    return new Entry(
        code, Severity.QUERY, scope, requirement, mend, List.of(fields), Years.from(first));
  }

  /** Everything written so far. */
  public List<Rule<S>> rules() {
    return List.copyOf(rules);
  }

  /** A rule that still needs its check. */
  public final class Entry {
    private final String code;
    private final Severity severity;
    private final Scope scope;
    private final String requirement;
    private final String mend;
    private final List<String> fields;
    private final Years years;

    private Entry(
        String code,
        Severity severity,
        Scope scope,
        String requirement,
        String mend,
        List<String> fields,
        Years years) {
      this.code = code;
      this.severity = severity;
      this.scope = scope;
      this.requirement = requirement;
      this.mend = mend;
      this.fields = fields;
      this.years = years;
    }

    /** The years it is in force, where they are not those of the book. */
    public Entry in(Years other) {
      return new Entry(code, severity, scope, requirement, mend, fields, other);
    }

    /** Writes it down as a rule about one child. */
    public void check(Rule.Check<S> check) {
      rules.add(new Rule.OfOne<>(card(), check));
    }

    /** Writes it down as a rule about the whole return. */
    public void tally(Supplier<? extends Rule.Tally<S>> tally) {
      rules.add(new Rule.OfAll<>(card(), tally));
    }

    private RuleCard card() {
      return new RuleCard(code, severity, scope, years, requirement, mend, fields);
    }
  }
}
