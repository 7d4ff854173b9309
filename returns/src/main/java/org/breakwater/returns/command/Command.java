package org.breakwater.returns.command;

import java.io.PrintStream;
import java.util.List;

/** A word after {@code breakwater returns}. */
public interface Command {

  /** The word, such as {@code diff}. */
  String name();

  /** How it is asked for: lines shown by {@code returns help}. */
  List<String> usage();

  /**
   * Does it.
   *
   * @param line the words after its name
   * @param out for results
   * @param err for progress
   * @throws Refusal when it cannot, in words for the user
   */
  Exit run(List<String> line, PrintStream out, PrintStream err);
}
