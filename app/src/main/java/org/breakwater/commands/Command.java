package org.breakwater.commands;

import java.util.List;

/**
 * One thing the launcher can do: {@code breakwater NAME …}. Every bean of this type is one; so is
 * every class named in {@code META-INF/services}, which runs without a database.
 */
public interface Command {
  /** The word after {@code breakwater}. */
  String name();

  /** What it is for, in one line. */
  String purpose();

  /**
   * Does it. Results go to standard output, progress and messages to standard error.
   *
   * @param words what follows the name
   * @return the exit code: 0 for done, 1 for done with something to look at, 2 for misused
   */
  int run(List<String> words);
}
