package org.breakwater.returns.command;

import java.util.List;
import java.util.Set;
import org.breakwater.returns.rules.Outcome;
import org.breakwater.returns.rules.RuleCard;

/** A return that {@code returns validate} and {@code returns rules} know. */
public interface Standard {

  /** What it is called on the command line, such as {@code cin}. */
  String name();

  /** How its validation is asked for, one line, after {@code breakwater returns validate}. */
  String usage();

  /** The options of its own that take a value, beside {@code --report} and {@code --year}. */
  Set<String> options();

  /** Every rule of every year, newest first where a code has several. */
  List<RuleCard> rules();

  /**
   * Reads and checks a return.
   *
   * @param arguments words after the standard's name, and options
   * @throws Refusal when the return cannot be read, with the place and the reason
   */
  Outcome validate(Arguments arguments, Progress progress);
}
