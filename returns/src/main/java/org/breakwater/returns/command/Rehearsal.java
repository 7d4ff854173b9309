package org.breakwater.returns.command;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the launcher lets a first run do so that later runs start fast: made-up returns are written
 * and checked, and Java notes in a cache which classes that took.
 */
final class Rehearsal {

  private Rehearsal() {}

  /**
   * Runs once.
   *
   * @param args an empty folder, which is filled
   */
  public static void main(String[] args) {
    String folder = args[0] + "/";
    run("sample", "cin", folder + "cin.xml", "--children", "2000");
    run("validate", "cin", folder + "cin.xml", "--report", folder + "cin.html");
    run("sample", "ssda903", folder + "now", "--children", "800", "--seed", "1");
    run("sample", "ssda903", folder + "last", "--children", "800", "--seed", "2");
    run(
        "validate",
        "ssda903",
        folder + "now",
        "--last-year",
        folder + "last",
        "--report",
        folder + "ssda903.csv");
  }

  private static void run(String... words) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Returns.run(List.of(words), nowhere, nowhere);
  }
}
