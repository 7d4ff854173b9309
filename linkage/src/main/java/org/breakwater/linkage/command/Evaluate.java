package org.breakwater.linkage.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.breakwater.linkage.engine.Linkage;
import org.breakwater.linkage.engine.PairScore;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelFile;
import org.breakwater.linkage.table.Layout;
import org.breakwater.linkage.table.Records;
import org.breakwater.linkage.table.RecordsReader;
import org.breakwater.linkage.table.TableFault;
import org.jspecify.annotations.Nullable;

/**
 * Measures pairs against known truth. Recall counts every true pair there is, so what blocking
 * misses counts too.
 */
final class Evaluate {

  private static final double[] PROBABILITIES = {0.5, 0.9, 0.95, 0.99};

  private Evaluate() {}

  static void run(String[] args, PrintStream out, PrintStream err) throws IOException {
    var asked =
        new Asked(args, Set.of("model", "in", "truth", "pairs", "threads"), Set.of("quiet"));
    Map<String, String> truth = truth(asked.path("truth"));
    Tally tally = new Tally(truePairs(truth));
    if (asked.has("pairs")) {
      readPairs(asked.path("pairs"), truth, tally);
    } else {
      var shown = new Shown(asked, err);
      LinkageModel model = ModelFile.read(asked.path("model"));
      Records records = RecordsReader.read(asked.paths("in"), Layout.of(model));
      @Nullable String[] clusters = new @Nullable String[records.size()];
      for (int row = 0; row < clusters.length; row++) {
        clusters[row] = truth.get(records.uid(row));
      }
      Linkage.of(model, records, List.of(), shown.running(asked))
          .candidates(batch -> {
            for (int k = 0; k < batch.size(); k++) {
              String cluster = clusters[batch.left(k)];
              tally.add(
                  batch.weight(k), cluster != null && cluster.equals(clusters[batch.right(k)]));
            }
          });
    }
    report(tally, out);
  }

  private static void report(Tally tally, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%,d true pairs, %,d candidates, which hold %.4f of them%n%n",
        tally.truePairs(),
        tally.candidates(),
        tally.at(Double.NEGATIVE_INFINITY).recall());
    out.println("probability  precision  recall  F1");
    for (double probability : PROBABILITIES) {
      line(
          out,
          String.format(Locale.ROOT, "%11.2f", probability),
          tally.at(PairScore.weight(probability)));
    }
    Tally.Figures best = tally.best();
    line(out, "       best", best);
    out.printf(
        Locale.ROOT,
        "%nThe best F1 is at weight %.2f, probability %.6f.%n",
        best.weight(),
        PairScore.probability(best.weight()));
  }

  private static void line(PrintStream out, String name, Tally.Figures figures) {
    out.printf(
        Locale.ROOT,
        "%s  %9.4f  %6.4f  %6.4f%n",
        name,
        figures.precision(),
        figures.recall(),
        figures.f1());
  }

  private static Map<String, String> truth(Path file) throws IOException {
    var truth = new HashMap<String, String>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        List<String> header = row.getHeader();
        if (header.size() < 2) {
          throw new TableFault("the truth needs two columns: the id of a record and its cluster");
        }
        String cluster = row.findField("cluster").orElseGet(() -> row.getField(1));
        truth.put(row.getField(0), cluster);
      }
    }
    if (truth.isEmpty()) {
      throw new TableFault(file.getFileName() + " has no rows");
    }
    return truth;
  }

  private static long truePairs(Map<String, String> truth) {
    var sizes = new HashMap<String, Long>();
    truth.values().forEach(cluster -> sizes.merge(cluster, 1L, Long::sum));
    return sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
  }

  private static void readPairs(Path file, Map<String, String> truth, Tally tally)
      throws IOException {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        String left = truth.get(row.getField("uid_l"));
        tally.add(
            Double.parseDouble(row.getField("match_weight")),
            left != null && left.equals(truth.get(row.getField("uid_r"))));
      }
    }
  }
}
