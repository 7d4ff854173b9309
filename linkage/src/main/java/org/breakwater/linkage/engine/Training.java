package org.breakwater.linkage.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.breakwater.linkage.condition.Expr;
import org.breakwater.linkage.model.BlockingRule;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelRefused;
import tools.jackson.databind.JsonNode;

/**
 * How a model is trained.
 *
 * @param certain rules whose pairs are nearly always one person
 * @param recall which share of all true pairs they find, by guess
 * @param sessions each finds the pairs of one session of EM
 * @param randomPairs how many random pairs u is estimated from
 * @param seed another seed takes other random pairs
 */
public record Training(
    List<BlockingRule> certain,
    double recall,
    List<BlockingRule> sessions,
    long randomPairs,
    long seed) {

  /** As many random pairs as Splink takes. */
  public static final long RANDOM_PAIRS = 1_000_000;

  private static final double RECALL = 0.8;

  public Training {
    certain = List.copyOf(certain);
    sessions = List.copyOf(sessions);
    if (!(recall > 0 && recall <= 1)) {
      throw new ModelRefused("the recall of the certain rules must lie between 0 and 1");
    }
  }

  /**
   * What the model's file says under {@code breakwater.training}: {@code certain_rules}, {@code
   * recall}, {@code em_rules}, {@code random_pairs} and {@code seed}. Where it says nothing, the
   * certain rules are what two blocking rules ask for together, and the sessions are blocking rules
   * chosen so that every comparison is free in one of them.
   */
  public static Training of(LinkageModel model) {
    JsonNode written = model.extension().path("training");
    List<BlockingRule> certain = rules(written.path("certain_rules"));
    List<BlockingRule> sessions = rules(written.path("em_rules"));
    return new Training(
        certain.isEmpty() ? strict(model) : certain,
        written.path("recall").asDouble(RECALL),
        sessions.isEmpty() ? chosen(model) : sessions,
        written.path("random_pairs").asLong(RANDOM_PAIRS),
        written.path("seed").asLong(1));
  }

  /** All rules. */
  public List<BlockingRule> rules() {
    var all = new ArrayList<>(certain);
    all.addAll(sessions);
    return all;
  }

  private static List<BlockingRule> rules(JsonNode node) {
    var rules = new ArrayList<BlockingRule>();
    for (JsonNode rule : node) {
      rules.add(BlockingRule.parse(rule.asString("")));
    }
    return rules;
  }

  /**
   * What two rules ask for together, where that is at least three columns (or two, where no rules
   * ask for more): hardly ever true of two people.
   */
  private static List<BlockingRule> strict(LinkageModel model) {
    List<SequencedSet<String>> plain =
        model.rules().stream().filter(Training::plain).map(LinkageModel::columns).toList();
    for (int least = 3; least > 1; least--) {
      var unions = new ArrayList<SequencedSet<String>>();
      for (int i = 0; i < plain.size(); i++) {
        for (int j = i; j < plain.size(); j++) {
          var union = new LinkedHashSet<>(plain.get(i));
          union.addAll(plain.get(j));
          if (i != j && union.size() >= least) {
            unions.add(union);
          }
        }
      }
      List<BlockingRule> strict =
          unions.stream()
              .filter(u -> unions.stream().noneMatch(o -> o.size() < u.size() && u.containsAll(o)))
              .map(Set::copyOf)
              .distinct()
              .map(Training::all)
              .toList();
      if (!strict.isEmpty()) {
        return strict;
      }
    }
    return model.rules();
  }

  private static boolean plain(BlockingRule rule) {
    return rule.symmetric()
        && rule.keys().stream().allMatch(key -> key.left() instanceof Expr.Column);
  }

  private static BlockingRule all(Set<String> columns) {
    return BlockingRule.parse(
        columns.stream()
            .sorted()
            .map("l.\"%1$s\" = r.\"%1$s\""::formatted)
            .collect(Collectors.joining(" AND ")));
  }

  private static List<BlockingRule> chosen(LinkageModel model) {
    var chosen = new ArrayList<BlockingRule>();
    var trained = new boolean[model.comparisons().size()];
    for (BlockingRule rule : model.rules()) {
      boolean useful = false;
      for (int c = 0; c < trained.length; c++) {
        if (!trained[c] && Trainer.free(model.comparisons().get(c), rule)) {
          useful = true;
          trained[c] = true;
        }
      }
      if (useful) {
        chosen.add(rule);
      }
    }
    return chosen;
  }
}
