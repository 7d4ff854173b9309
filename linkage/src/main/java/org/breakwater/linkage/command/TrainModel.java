package org.breakwater.linkage.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.breakwater.linkage.engine.Linkage;
import org.breakwater.linkage.engine.Trainer;
import org.breakwater.linkage.engine.Training;
import org.breakwater.linkage.model.BlockingRule;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelFile;
import org.breakwater.linkage.table.Layout;
import org.breakwater.linkage.table.Records;
import org.breakwater.linkage.table.RecordsReader;

/** Estimates a model from the records of files. */
final class TrainModel {

  private TrainModel() {}

  static void run(String[] args, PrintStream err) throws IOException {
    var asked =
        new Asked(
            args,
            Set.of(
                "model",
                "in",
                "out",
                "certain",
                "recall",
                "session",
                "random-pairs",
                "seed",
                "threads"),
            Set.of("quiet"));
    Path out = asked.path("out");
    var shown = new Shown(asked, err);
    LinkageModel model = ModelFile.read(asked.path("model"));
    Training training = training(asked, Training.of(model));
    Layout layout = Layout.of(model);
    for (BlockingRule rule : training.rules()) {
      layout = layout.with(List.copyOf(LinkageModel.columns(rule)));
    }
    Records records = RecordsReader.read(asked.paths("in"), layout);
    shown.step("%,d records read", records.size());
    Linkage linkage = Linkage.of(model, records, training.rules(), shown.running(asked));
    LinkageModel trained = Trainer.train(linkage, training).model();
    ModelFile.write(trained, out);
    shown.step(
        "model trained: two records taken at random are one person once in %,.0f",
        1 / trained.prior());
    if (!asked.has("quiet")) {
      Trainer.inWords(trained).forEach(line -> err.println("  " + line));
    }
  }

  private static Training training(Asked asked, Training otherwise) {
    List<BlockingRule> certain = asked.all("certain").stream().map(BlockingRule::parse).toList();
    List<BlockingRule> sessions = asked.all("session").stream().map(BlockingRule::parse).toList();
    return new Training(
        certain.isEmpty() ? otherwise.certain() : certain,
        asked.number("recall", otherwise.recall()),
        sessions.isEmpty() ? otherwise.sessions() : sessions,
        (long) asked.number("random-pairs", otherwise.randomPairs()),
        (long) asked.number("seed", otherwise.seed()));
  }
}
