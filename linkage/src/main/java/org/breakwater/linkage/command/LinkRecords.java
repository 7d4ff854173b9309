package org.breakwater.linkage.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.breakwater.linkage.engine.Clusters;
import org.breakwater.linkage.engine.Constraints;
import org.breakwater.linkage.engine.Linkage;
import org.breakwater.linkage.engine.PairScore;
import org.breakwater.linkage.engine.SurestFirst;
import org.breakwater.linkage.engine.Trainer;
import org.breakwater.linkage.engine.Training;
import org.breakwater.linkage.model.BlockingRule;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelFile;
import org.breakwater.linkage.table.Layout;
import org.breakwater.linkage.table.Records;
import org.breakwater.linkage.table.RecordsReader;
import org.jspecify.annotations.Nullable;

/** Links the records of files. */
final class LinkRecords {

  static final double SURE = 0.95;

  private LinkRecords() {}

  static void run(String[] args, PrintStream err) throws IOException {
    var asked =
        new Asked(
            args,
            Set.of(
                "model",
                "in",
                "out",
                "clusters",
                "threshold",
                "cluster-threshold",
                "engine",
                "master",
                "conf",
                "threads"),
            Set.of("train", "quiet"));
    String engine = asked.one("engine");
    if (engine != null && !engine.equals("local")) {
      OtherEngine.link(engine, asked, new Shown(asked, err));
      return;
    }
    if (asked.has("master") || asked.has("conf")) {
      throw new Asked.Wrongly("--master and --conf go with --engine spark");
    }
    Path out = asked.path("out");
    var shown = new Shown(asked, err);
    LinkageModel model = ModelFile.read(asked.path("model"));
    @Nullable Training training = asked.has("train") ? Training.of(model) : null;
    Layout layout = Layout.of(model);
    for (BlockingRule rule : training == null ? List.<BlockingRule>of() : training.rules()) {
      layout = layout.with(List.copyOf(LinkageModel.columns(rule)));
    }
    boolean constrained = asked.has("clusters") && Constraints.in(model);
    if (constrained) {
      layout = layout.with(Constraints.columns(model));
    }
    Records records = RecordsReader.read(asked.paths("in"), layout);
    shown.step("%,d records read", records.size());
    Linkage linkage =
        Linkage.of(
            model, records, training == null ? List.of() : training.rules(), shown.running(asked));
    if (training != null) {
      linkage = Trainer.train(linkage, training);
      shown.step("model trained");
    }
    var clusters = new Clusters(records.size());
    double sure = PairScore.weight(asked.probability("cluster-threshold", SURE));
    var surestFirst = new SurestFirst(sure);
    double least = PairScore.weight(asked.probability("threshold", 0));
    long[] counts = new long[2];
    try (PairsFile pairs = PairsFile.open(out, records)) {
      linkage.predict(
          least,
          batch -> new PairsFile.Rows(batch, pairs.rows(batch)),
          rows -> {
            pairs.write(rows.written());
            if (constrained) {
              surestFirst.add(rows.batch());
            } else {
              clusters.join(rows.batch(), sure);
            }
            counts[0] += rows.batch().examined();
            counts[1] += rows.batch().size();
          });
    }
    shown.step("%,d pairs compared, %,d written", counts[0], counts[1]);
    if (constrained) {
      int apart = surestFirst.join(clusters, Constraints.of(model, records));
      shown.step("%,d sure pairs kept apart by the model's constraints", apart);
    }
    if (asked.has("clusters")) {
      ClustersFile.write(asked.path("clusters"), records, clusters);
      shown.step("%,d clusters written", clusters.count());
    }
  }
}
