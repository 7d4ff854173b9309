package org.breakwater.linkage.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.breakwater.linkage.condition.Exprs;
import org.breakwater.linkage.engine.PairScore;
import org.breakwater.linkage.engine.PairScorer;
import org.breakwater.linkage.explain.Explanation.Change;
import org.breakwater.linkage.explain.Explanation.Step;
import org.breakwater.linkage.model.ModelComparison;
import org.breakwater.linkage.model.ModelLevel;

/** Explains a pair by the comparisons of a Splink model. */
public final class ExplainPlainly {

  private static final String MADE = "_concat";

  private ExplainPlainly() {}

  /**
   * Explains a pair.
   *
   * @param left values of the record that comes first, by column
   * @param threshold the chance from which pairs are joined
   */
  public static Explanation of(
      PairScorer scorer,
      String leftId,
      Map<String, String> left,
      String rightId,
      Map<String, String> right,
      double threshold) {
    PairScore score = scorer.score(left, right);
    var steps = new ArrayList<Step>();
    var changes = new ArrayList<Change>();
    for (int c = 0; c < score.levels().length; c++) {
      ModelComparison comparison = scorer.model().comparisons().get(c);
      ModelLevel found = comparison.levels().get(score.levels()[c]);
      double rarity = score.frequencyWeights()[c];
      steps.add(
          new Step(
              comparison.name(),
              found.label(),
              values(comparison, left, right),
              score.weights()[c]));
      if (rarity != 0) {
        steps.add(
            new Step(
                comparison.name(),
                rarity > 0 ? "the value is rare" : "the value is common",
                "",
                rarity));
      }
      for (int l = 0; l < comparison.levels().size(); l++) {
        if (l != score.levels()[c]) {
          // the rarity of a value that is not there is not known
          double changed = score.weight() - score.weights()[c] - rarity + comparison.weight(l);
          changes.add(new Change(comparison.name(), comparison.levels().get(l).label(), changed));
        }
      }
    }
    return new Explanation(
        leftId,
        rightId,
        score.prior(),
        steps,
        score.weight(),
        PairScore.weight(threshold),
        List.of(),
        changes);
  }

  private static String values(
      ModelComparison comparison, Map<String, String> left, Map<String, String> right) {
    var columns = new LinkedHashSet<String>();
    for (ModelLevel level : comparison.levels()) {
      Exprs.columns(level.condition()).forEach(column -> columns.add(column.name()));
    }
    // a column made of two others says nothing that they do not say
    columns.removeIf(column -> column.endsWith(MADE));
    return written(columns, left) + " | " + written(columns, right);
  }

  private static String written(Iterable<String> columns, Map<String, String> record) {
    var words = new ArrayList<String>();
    columns.forEach(column -> words.add(record.getOrDefault(column, "–")));
    return words.stream().distinct().collect(Collectors.joining(" "));
  }
}
