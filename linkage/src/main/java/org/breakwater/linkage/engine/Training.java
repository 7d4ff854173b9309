package org.breakwater.linkage.engine;

import java.util.ArrayList;
import java.util.List;
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
   * certain rules are the blocking rules that need two values or more to agree, and the sessions
   * are blocking rules chosen so that every comparison is free in one of them.
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

  private static List<BlockingRule> strict(LinkageModel model) {
    List<BlockingRule> strict =
        model.rules().stream().filter(rule -> rule.keys().size() > 1).toList();
    return strict.isEmpty() ? model.rules() : strict;
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
