package org.breakwater.linkage.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.breakwater.linkage.condition.Exprs;
import org.breakwater.linkage.model.BlockingRule;
import org.breakwater.linkage.model.LinkType;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.model.ModelComparison;
import org.breakwater.linkage.table.Records;

/** The conditions of a model made ready for the codes of some records. Shared by threads. */
final class Compiled {

  /** A rule: pairs of slots that must agree, as numbers of {@link #tests}. */
  record Rule(BlockingRule rule, int[] left, int[] right, int[] tests) {
    boolean oneSided() {
      return java.util.Arrays.equals(left, right);
    }
  }

  final Records records;
  final Slots slots;
  final Encoded encoded;
  final LevelPlan[] plans;
  final Patterns patterns;
  final boolean linkOnly;
  private final Map<BlockingRule, Rule> rules = new HashMap<>();
  private final List<int[]> tests = new ArrayList<>();
  private final Map<BlockingRule, CompletableFuture<Blocks>> prepared = new ConcurrentHashMap<>();
  private final Map<Integer, double[]> shares = new ConcurrentHashMap<>();
  private final Queue<Feature[][]> idle = new ConcurrentLinkedQueue<>();

  Compiled(LinkageModel model, Records records, List<BlockingRule> further) {
    this.records = records;
    this.slots = new Slots(records);
    this.patterns = new Patterns(model.comparisons());
    this.linkOnly = model.linkType() == LinkType.LINK_ONLY;
    this.plans = new LevelPlan[model.comparisons().size()];
    for (int i = 0; i < plans.length; i++) {
      ModelComparison comparison = model.comparisons().get(i);
      plans[i] = new LevelPlan(comparison, slots);
      comparison.levels().stream()
          .filter(level -> level.frequency() != null)
          .forEach(level -> register(level.frequency().column()));
    }
    var all = new ArrayList<>(model.rules());
    all.addAll(further);
    for (BlockingRule rule : all) {
      rules.computeIfAbsent(rule, this::compile);
    }
    this.encoded = slots.encode(linkOnly);
  }

  private void register(String column) {
    int ignored = slots.columnSlot(column);
  }

  private Rule compile(BlockingRule rule) {
    int n = rule.keys().size();
    int[] left = new int[n];
    int[] right = new int[n];
    int[] numbers = new int[n];
    for (int i = 0; i < n; i++) {
      left[i] = slots.slot(rule.keys().get(i).left());
      right[i] = slots.slot(rule.keys().get(i).right());
      slots.equate(left[i], right[i]);
      numbers[i] = test(left[i], right[i]);
    }
    if (rule.filter() != null) {
      Exprs.columns(rule.filter()).forEach(column -> register(column.name()));
    }
    return new Rule(rule, left, right, numbers);
  }

  private int test(int left, int right) {
    for (int i = 0; i < tests.size(); i++) {
      if (tests.get(i)[0] == left && tests.get(i)[1] == right) {
        return i;
      }
    }
    tests.add(new int[] {left, right});
    return tests.size() - 1;
  }

  /** Begins to make the blocks of a rule, beside other work. */
  void prepare(Rule rule) {
    prepared.computeIfAbsent(
        rule.rule(), _ -> CompletableFuture.supplyAsync(() -> new Blocks(this, rule)));
  }

  /** The blocks of a rule; they are not kept. */
  Blocks blocks(Rule rule) {
    CompletableFuture<Blocks> begun = prepared.remove(rule.rule());
    return begun == null ? new Blocks(this, rule) : begun.join();
  }

  /** The share of each code among the known values of a column's slot. */
  double[] shares(String column) {
    return shares.computeIfAbsent(slots.columnSlot(column), this::countShares);
  }

  private double[] countShares(int slot) {
    int[] counts = new int[encoded.dictionary(slot).size()];
    long total = 0;
    for (int at = slot; at < encoded.data.length; at += encoded.width) {
      int code = encoded.data[at];
      counts[code]++;
      total += code == 0 ? 0 : 1;
    }
    double[] counted = new double[counts.length];
    for (int code = 1; code < counts.length; code++) {
      counted[code] = (double) counts[code] / total;
    }
    return counted;
  }

  /** What measures the pairs of one thread, with what an earlier thread remembered. */
  Feature[][] borrowFeatures() {
    Feature[][] left = idle.poll();
    return left != null
        ? left
        : Arrays.stream(plans)
            .map(plan ->
                plan.measures.stream()
                    .map(group -> Feature.of(group, encoded, slots))
                    .toArray(Feature[]::new))
            .toArray(Feature[][]::new);
  }

  void giveBack(Feature[][] features) {
    idle.add(features);
  }

  Rule rule(BlockingRule rule) {
    Rule known = rules.get(rule);
    if (known == null) {
      throw new IllegalArgumentException(
          "this rule was not given when the engine was made: " + rule.sql());
    }
    return known;
  }

  int leftOfTest(int number) {
    return tests.get(number)[0];
  }

  int rightOfTest(int number) {
    return tests.get(number)[1];
  }
}
