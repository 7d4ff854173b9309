package org.breakwater.linkage.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.breakwater.linkage.condition.Expr;
import org.breakwater.linkage.condition.Exprs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What makes two records one person, as data.
 *
 * @param linkType which pairs are compared
 * @param prior the chance that two records taken at random are one person
 * @param rules which pairs are looked at, in order: a pair belongs to the first that finds it
 * @param comparisons what is compared
 * @param idColumn names a record within its source
 * @param sourceColumn names the source
 * @param convergence EM ends when no chance changes by more
 * @param iterations EM ends after as many
 * @param source the whole file as it stood
 */
public record LinkageModel(
    LinkType linkType,
    double prior,
    List<BlockingRule> rules,
    List<ModelComparison> comparisons,
    String idColumn,
    String sourceColumn,
    double convergence,
    int iterations,
    ObjectNode source) {

  /** Where Breakwater's own additions stand in the file; Splink ignores the key. */
  public static final String EXTENSION = "breakwater";

  public LinkageModel {
    rules = List.copyOf(rules);
    comparisons = List.copyOf(comparisons);
    if (!(prior > 0 && prior < 1)) {
      throw new ModelRefused("the prior must lie between 0 and 1, not " + prior);
    }
  }

  /** log2 of the odds that two records taken at random are one person. */
  public double priorWeight() {
    return ModelComparison.log2(prior / (1 - prior));
  }

  /** Breakwater's additions, or a missing node. */
  public JsonNode extension() {
    return source.has(EXTENSION) ? source.get(EXTENSION) : MissingNode.getInstance();
  }

  /** The columns the model reads, without the id. */
  public SequencedSet<String> columns() {
    var columns = new LinkedHashSet<String>();
    for (ModelComparison comparison : comparisons) {
      for (ModelLevel level : comparison.levels()) {
        Exprs.columns(level.condition()).forEach(column -> columns.add(column.name()));
        if (level.frequency() != null) {
          columns.add(level.frequency().column());
        }
      }
    }
    for (BlockingRule rule : rules) {
      columns.addAll(columns(rule));
    }
    return columns;
  }

  /** The columns a rule reads. */
  public static SequencedSet<String> columns(BlockingRule rule) {
    var columns = new LinkedHashSet<String>();
    for (BlockingRule.Key key : rule.keys()) {
      Exprs.columns(key.left()).forEach(column -> columns.add(column.name()));
      Exprs.columns(key.right()).forEach(column -> columns.add(column.name()));
    }
    Expr filter = rule.filter();
    if (filter != null) {
      Exprs.columns(filter).forEach(column -> columns.add(column.name()));
    }
    return columns;
  }

  /** The same model with another prior and other comparisons. */
  public LinkageModel with(double newPrior, List<ModelComparison> newComparisons) {
    return new LinkageModel(
        linkType,
        newPrior,
        rules,
        newComparisons,
        idColumn,
        sourceColumn,
        convergence,
        iterations,
        source);
  }

  /** The same model with other rules. */
  public LinkageModel withRules(List<BlockingRule> newRules) {
    return new LinkageModel(
        linkType,
        prior,
        newRules,
        comparisons,
        idColumn,
        sourceColumn,
        convergence,
        iterations,
        source);
  }

  /** The same model with other additions of Breakwater's. */
  public LinkageModel withExtension(JsonNode extension) {
    ObjectNode changed = source.deepCopy();
    changed.set(EXTENSION, extension);
    return new LinkageModel(
        linkType,
        prior,
        rules,
        comparisons,
        idColumn,
        sourceColumn,
        convergence,
        iterations,
        changed);
  }
}
