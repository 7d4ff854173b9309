package org.breakwater.linkage.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import org.breakwater.linkage.household.HouseholdFiles;

/** Links the records of files by households, learning from them unless the model already knows. */
final class LinkHouseholds {

  private static final double LIKELIER_THAN_NOT = 0.5;

  private LinkHouseholds() {}

  static void run(String[] args, PrintStream err) throws IOException {
    var asked =
        new Asked(
            args,
            Set.of("model", "in", "out", "clusters", "trained", "threshold", "seed"),
            Set.of("quiet"));
    var shown = new Shown(asked, err);
    if (asked.needed("out").toLowerCase(Locale.ROOT).endsWith(".parquet")) {
      throw new Asked.Wrongly("link households writes CSV, not Parquet");
    }
    double threshold = asked.probability("threshold", LIKELIER_THAN_NOT);
    if (threshold == 0 || threshold == 1) {
      throw new Asked.Wrongly("--threshold must lie between 0 and 1");
    }
    HouseholdFiles.link(
        new HouseholdFiles.Request(
            asked.path("model"),
            asked.paths("in"),
            asked.path("out"),
            asked.has("clusters") ? asked.path("clusters") : null,
            asked.has("trained") ? asked.path("trained") : null,
            threshold,
            (long) asked.number("seed", 1)),
        line -> shown.step("%s", line));
  }
}
