package org.breakwater.linkage.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import org.breakwater.linkage.engine.Frequencies;
import org.breakwater.linkage.engine.PairScore;
import org.breakwater.linkage.engine.PairScorer;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelComparison;
import org.breakwater.linkage.model.ModelFile;
import org.breakwater.linkage.table.Layout;
import org.breakwater.linkage.table.Records;
import org.breakwater.linkage.table.RecordsReader;
import org.breakwater.linkage.table.TableFault;

/** Says what speaks for and against a pair, line by line. */
final class ExplainPair {

  private ExplainPair() {}

  static void run(String[] args, PrintStream out) throws IOException {
    var asked = new Asked(args, Set.of("model", "in", "left", "right", "threads"), Set.of("quiet"));
    String leftId = asked.needed("left");
    String rightId = asked.needed("right");
    LinkageModel model = ModelFile.read(asked.path("model"));
    Records records = RecordsReader.read(asked.paths("in"), Layout.of(model));
    int a = row(records, leftId);
    int b = row(records, rightId);
    int left = Math.min(a, b);
    int right = Math.max(a, b);
    var scorer = new PairScorer(model, Frequencies.counted(model, records));
    PairScore score = scorer.score(records.values(left), records.values(right));
    out.printf(Locale.ROOT, "%s: %s%n", records.id(left), records.values(left));
    out.printf(Locale.ROOT, "%s: %s%n%n", records.id(right), records.values(right));
    out.printf(Locale.ROOT, "%+8.2f  before anything is compared%n", score.prior());
    for (int c = 0; c < score.levels().length; c++) {
      ModelComparison comparison = model.comparisons().get(c);
      out.printf(
          Locale.ROOT,
          "%+8.2f  %s: %s%n",
          score.weights()[c],
          comparison.name(),
          comparison.levels().get(score.levels()[c]).label());
      if (score.frequencyWeights()[c] != 0) {
        out.printf(
            Locale.ROOT,
            "%+8.2f  %s%n",
            score.frequencyWeights()[c],
            score.frequencyWeights()[c] > 0
                ? "because the value is rare"
                : "because the value is common");
      }
    }
    out.printf(
        Locale.ROOT,
        "%+8.2f  in all: the model says %.4f that they are one person%n",
        score.weight(),
        score.probability());
  }

  private static int row(Records records, String written) {
    int bar = written.indexOf("-__-");
    String source = bar < 0 ? "" : written.substring(0, bar);
    String id = bar < 0 ? written : written.substring(bar + 4);
    int row = records.row(source, id);
    if (row < 0) {
      throw new TableFault("there is no record with the id '" + written + "'");
    }
    return row;
  }
}
