package org.breakwater.linkage.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.breakwater.linkage.condition.Exprs;
import org.breakwater.linkage.model.BlockingRule;
import org.breakwater.linkage.model.LinkType;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelComparison;
import org.breakwater.linkage.model.ModelLevel;
import org.breakwater.linkage.model.ModelRefused;
import org.breakwater.linkage.table.Records;

/**
 * Estimates a model without labels: the prior from rules that are nearly certain, u from random
 * pairs, m by expectation and maximisation (Dempster, Laird and Rubin 1977; Winkler 1988) with u
 * held, in sessions whose m are averaged by the median. Depends on records and seed alone.
 */
public final class Trainer {

  private final Linkage linkage;
  private final Training training;
  private final LinkageModel model;

  private Trainer(Linkage linkage, Training training) {
    this.linkage = linkage;
    this.training = training;
    this.model = linkage.model();
  }

  /**
   * Trains the engine's model.
   *
   * @param linkage made with the training's rules as further rules
   * @return the same engine with the trained model
   */
  public static Linkage train(Linkage linkage, Training training) {
    linkage.prepare(training.rules());
    var trainer = new Trainer(linkage, training);
    double prior = trainer.prior();
    Linkage withU =
        linkage.with(linkage.model().with(prior, RandomPairs.estimateU(linkage, training)));
    return withU.with(new Trainer(withU, training).withM());
  }

  /** Trains a model on these records. */
  public static LinkageModel train(
      LinkageModel model, Records records, Training training, Running running) {
    return train(Linkage.of(model, records, training.rules(), running), training).model();
  }

  private double prior() {
    if (training.certain().isEmpty()) {
      return model.prior();
    }
    double found = linkage.count(training.certain());
    if (found == 0) {
      throw new ModelRefused(
          "the certain rules find no pair at all, so the prior cannot be estimated");
    }
    return Math.min(0.5, found / training.recall() / allPairs(linkage.records(), model.linkType()));
  }

  static double allPairs(Records records, LinkType type) {
    double n = records.size();
    double all = n * (n - 1) / 2;
    if (type != LinkType.LINK_ONLY) {
      return all;
    }
    long[] bySource = new long[records.sourceCount()];
    for (int row = 0; row < records.size(); row++) {
      bySource[records.sourceCode(row)]++;
    }
    for (double within : bySource) {
      all -= within * (within - 1) / 2;
    }
    return all;
  }

  /** Whether a session of that rule can estimate m of a comparison: they share no column. */
  static boolean free(ModelComparison comparison, BlockingRule rule) {
    SequencedSet<String> blocked = LinkageModel.columns(rule);
    return comparison.levels().stream()
        .flatMap(level -> Exprs.columns(level.condition()).stream())
        .noneMatch(column -> blocked.stream().anyMatch(column.name()::equalsIgnoreCase));
  }

  private LinkageModel withM() {
    var estimates = new ArrayList<List<double[]>>();
    model.comparisons().forEach(_ -> estimates.add(new ArrayList<>()));
    double matches = model.prior() * allPairs(linkage.records(), model.linkType());
    for (BlockingRule rule : training.sessions()) {
      boolean[] free = new boolean[model.comparisons().size()];
      for (int c = 0; c < free.length; c++) {
        free[c] = free(model.comparisons().get(c), rule);
      }
      var session = new EmSession(model, free, linkage.patterns(List.of(rule)), linkage.patterns());
      double[][] m = session.run(matches);
      for (int c = 0; c < free.length; c++) {
        if (free[c] && session.saw()) {
          estimates.get(c).add(m[c]);
        }
      }
    }
    var comparisons = new ArrayList<ModelComparison>();
    for (int c = 0; c < estimates.size(); c++) {
      comparisons.add(withM(model.comparisons().get(c), estimates.get(c)));
    }
    return model.with(model.prior(), comparisons);
  }

  private static ModelComparison withM(ModelComparison comparison, List<double[]> estimates) {
    if (estimates.isEmpty()) {
      return comparison;
    }
    var levels = new ArrayList<ModelLevel>();
    for (int i = 0; i < comparison.levels().size(); i++) {
      ModelLevel level = comparison.levels().get(i);
      int at = i;
      double[] values = estimates.stream().mapToDouble(m -> m[at]).sorted().toArray();
      levels.add(level.isNull() || level.fixM() ? level : level.with(median(values), level.u()));
    }
    return new ModelComparison(
        comparison.name(), comparison.description(), levels, comparison.source());
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** The chances of a model in one line each, for a log. */
  public static List<String> inWords(LinkageModel model) {
    return model.comparisons().stream()
        .map(c ->
            c.name()
                + ": "
                + java.util.stream.IntStream.range(0, c.levels().size())
                    .filter(i -> !c.levels().get(i).isNull())
                    .mapToObj(i -> String.format(Locale.ROOT, "%+.2f", c.weight(i)))
                    .collect(Collectors.joining(" ")))
        .toList();
  }
}
