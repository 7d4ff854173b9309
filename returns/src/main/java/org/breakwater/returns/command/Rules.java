package org.breakwater.returns.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.breakwater.returns.rules.RuleCard;

/** {@code returns rules}: what the rules are, in plain English. */
final class Rules implements Command {

  private final List<Standard> standards;

  Rules(List<Standard> standards) {
    this.standards = standards;
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public List<String> usage() {
    return List.of("rules [STANDARD]", "rules [STANDARD] --explain CODE");
  }

  @Override
  public Exit run(List<String> line, PrintStream out, PrintStream err) {
    Arguments arguments = Arguments.parse(line, Set.of("explain"), Set.of());
    List<Standard> chosen =
        arguments.words().isEmpty()
            ? standards
            : List.of(Standards.named(standards, arguments.words().getFirst()));
    String code = arguments.option("explain").orElse("");
    boolean found = false;
    for (Standard standard : chosen) {
      for (RuleCard card : standard.rules()) {
        if (code.isEmpty()) {
          out.printf(
              "%-8s %-6s %-6s %s%n",
              standard.name(), card.code(), card.severity().shown(), card.requirement());
          found = true;
        } else if (card.code().equalsIgnoreCase(code) || card.code().equalsIgnoreCase(code + "Q")) {
          explain(standard, card, out);
          found = true;
        }
      }
    }
    if (!found) {
      throw new Refusal("There is no rule " + code + ". 'returns rules' lists them all.");
    }
    return Exit.CLEAN;
  }

  private static void explain(Standard standard, RuleCard card, PrintStream out) {
    out.printf(
        "%s %s, %s, %s%n",
        standard.name(), card.code(), card.severity().shown(), card.years().shown());
    out.println("  What must hold: " + card.requirement());
    out.println("  What would mend it: " + card.mend());
    out.println("  Reads: " + String.join(", ", card.fields()));
    out.println("  Looks at: " + card.scope().shown());
  }
}
