package org.breakwater.linkage.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import org.breakwater.linkage.engine.Frequencies;
import org.breakwater.linkage.engine.PairScorer;
import org.breakwater.linkage.explain.ExplainPlainly;
import org.breakwater.linkage.explain.Explanation;
import org.breakwater.linkage.explain.Waterfall;
import org.breakwater.linkage.household.HouseholdFiles;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelFile;
import org.breakwater.linkage.table.Layout;
import org.breakwater.linkage.table.Records;
import org.breakwater.linkage.table.RecordsReader;

/**
 * Says what speaks for and against a pair, in words and as a picture, and what would change the
 * decision. Where the model has learnt about households, by that.
 */
final class ExplainPair {

  private ExplainPair() {}

  static void run(String[] args, PrintStream out) throws IOException {
    var asked =
        new Asked(
            args,
            Set.of("model", "in", "left", "right", "threads", "threshold", "picture"),
            Set.of("quiet", "plain"));
    String leftId = asked.needed("left");
    String rightId = asked.needed("right");
    double threshold = asked.probability("threshold", LinkRecords.SURE);
    LinkageModel model = ModelFile.read(asked.path("model"));
    boolean households = !asked.has("plain") && HouseholdFiles.hasLearnt(model);
    Layout layout = Layout.of(model);
    Records records =
        RecordsReader.read(
            asked.paths("in"), households ? layout.with(HouseholdFiles.columns(model)) : layout);
    int a = records.rowOf(leftId);
    int b = records.rowOf(rightId);
    int left = Math.min(a, b);
    int right = Math.max(a, b);
    Explanation explanation;
    if (households) {
      explanation = HouseholdFiles.explain(model, records, left, right, threshold);
    } else {
      var scorer = new PairScorer(model, Frequencies.counted(model, records));
      explanation =
          ExplainPlainly.of(
              scorer,
              records.id(left),
              records.values(left),
              records.id(right),
              records.values(right),
              threshold);
    }
    out.printf(Locale.ROOT, "%s: %s%n", records.id(left), records.values(left));
    out.printf(Locale.ROOT, "%s: %s%n%n", records.id(right), records.values(right));
    out.print(explanation.inWords());
    if (asked.has("picture")) {
      Files.writeString(asked.path("picture"), Waterfall.svg(explanation));
    }
  }
}
