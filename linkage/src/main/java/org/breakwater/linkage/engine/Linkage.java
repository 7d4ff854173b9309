package org.breakwater.linkage.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.breakwater.linkage.model.BlockingRule;
import org.breakwater.linkage.model.LinkageModel;
import org.breakwater.linkage.table.Records;
import org.jspecify.annotations.Nullable;

/**
 * Finds and scores pairs of records. Made once for some records; safe for many threads.
 *
 * <p>Memory: four bytes for each value a record is compared by, twice that for every value a file
 * holds, and eight to twelve bytes a record while one rule's blocks are sorted; pairs are streamed
 * and not kept.
 */
public final class Linkage {

  private static final long TASK_PAIRS = 50_000;

  private final LinkageModel model;
  private final Compiled compiled;
  private final Weights weights;
  private final Running running;
  private final @Nullable Frequencies frequencies;

  private Linkage(
      LinkageModel model,
      Compiled compiled,
      Running running,
      @Nullable Frequencies frequencies,
      Weights weights) {
    this.model = model;
    this.compiled = compiled;
    this.running = running;
    this.frequencies = frequencies;
    this.weights = weights;
  }

  private static Linkage of(
      LinkageModel model, Compiled compiled, Running running, @Nullable Frequencies frequencies) {
    return new Linkage(
        model, compiled, running, frequencies, new Weights(model, compiled, frequencies));
  }

  /** An engine for these records; term frequencies are counted in them. */
  public static Linkage of(LinkageModel model, Records records) {
    return of(model, records, List.of(), Running.quiet());
  }

  /**
   * An engine for these records.
   *
   * @param further rules that will be asked for beside the model's own
   */
  public static Linkage of(
      LinkageModel model, Records records, List<BlockingRule> further, Running running) {
    return of(model, new Compiled(model, records, further), running, null);
  }

  /** The same for a model of the same comparisons with other chances. */
  public Linkage with(LinkageModel retrained) {
    return of(retrained, compiled, running, frequencies);
  }

  /** The same with term frequencies counted elsewhere. */
  public Linkage with(Frequencies counted) {
    return of(model, compiled, running, counted);
  }

  public LinkageModel model() {
    return model;
  }

  public Records records() {
    return compiled.records;
  }

  /** Reads {@link PairBatch#pattern}. */
  public Patterns patterns() {
    return compiled.patterns;
  }

  /** Scores every candidate pair of the model's rules. */
  public void candidates(PairSink sink) {
    predict(Double.NEGATIVE_INFINITY, sink);
  }

  /** Scores the candidates and hands over those of at least that weight. */
  public void predict(double leastWeight, PairSink sink) {
    pairs(model.rules(), leastWeight, sink);
  }

  /**
   * As {@link #predict(double, PairSink)}, where some work on each batch is done by the thread that
   * scored it.
   *
   * @param prepare is called by several threads
   * @param sink takes what it makes, in order
   */
  public <T> void predict(double leastWeight, Function<PairBatch, T> prepare, Consumer<T> sink) {
    List<Compiled.Rule> known = known(model.rules());
    for (int rule = 0; rule < known.size(); rule++) {
      int number = rule;
      try (var kernels = new Kernels(compiled, weights)) {
        scan(
            known,
            rule,
            () -> {
              Kernel kernel = kernels.next();
              return () -> new PairVisitor.Scoring(kernel, compiled.patterns, number, leastWeight);
            },
            prepare,
            sink);
      }
    }
  }

  /**
   * Scores the pairs that these rules find, each once, under the first that finds it.
   *
   * @param rules the model's own or those given when the engine was made
   */
  public void pairs(List<BlockingRule> rules, double leastWeight, PairSink sink) {
    withRules(rules).predict(leastWeight, batch -> batch, sink::accept);
  }

  private Linkage withRules(List<BlockingRule> rules) {
    return rules.equals(model.rules())
        ? this
        : new Linkage(model.withRules(rules), compiled, running, frequencies, weights);
  }

  /** Begins to sort the records for these rules, while other work goes on. */
  void prepare(List<BlockingRule> rules) {
    known(rules).forEach(compiled::prepare);
  }

  /** How often each pattern of levels occurs among the pairs that these rules find. */
  public PatternCounts patterns(List<BlockingRule> rules) {
    var counts = new PatternCounts();
    List<Compiled.Rule> known = known(rules);
    for (int rule = 0; rule < known.size(); rule++) {
      try (var kernels = new Kernels(compiled, weights)) {
        scan(
            known,
            rule,
            () -> {
              Kernel kernel = kernels.next();
              return () -> new PairVisitor.Tallying(kernel);
            },
            found -> found,
            counts::addAll);
      }
    }
    return counts;
  }

  /** How many pairs these rules find, each counted once. */
  public long count(List<BlockingRule> rules) {
    long[] count = {0};
    List<Compiled.Rule> known = known(rules);
    for (int rule = 0; rule < known.size(); rule++) {
      scan(known, rule, () -> PairVisitor.Counting::new, found -> found, n -> count[0] += n);
    }
    return count[0];
  }

  private List<Compiled.Rule> known(List<BlockingRule> rules) {
    return rules.stream().map(compiled::rule).toList();
  }

  private <V, T> void scan(
      List<Compiled.Rule> rules,
      int rule,
      Supplier<Supplier<PairVisitor<V>>> worker,
      Function<V, T> prepare,
      Consumer<T> sink) {
    Blocks blocks = compiled.blocks(rules.get(rule));
    if (rule + 1 < rules.size()) {
      compiled.prepare(rules.get(rule + 1));
    }
    int[] cuts = cuts(blocks);
    int tasks = cuts.length - 1;
    String step = "rule %d of %d".formatted(rule + 1, rules.size());
    int[] done = {0};
    new Ordered<T>(
            running,
            tasks,
            result -> {
              sink.accept(result);
              running.progress().at(step, ++done[0], tasks);
            })
        .run(() -> {
          var scanner = new Scanner(compiled, rules, rule);
          Supplier<PairVisitor<V>> visitors = worker.get();
          return task ->
              prepare.apply(scanner.scan(blocks, cuts[task], cuts[task + 1], visitors.get()));
        });
  }

  /** Places where tasks begin, each of about as many pairs, and the end. */
  private static int[] cuts(Blocks blocks) {
    int[] cuts = new int[16];
    int n = 0;
    long pairs = TASK_PAIRS;
    for (int block = 0; block < blocks.count; block++) {
      for (int place = blocks.starts[block]; place < blocks.starts[block + 1]; place++) {
        if (pairs >= TASK_PAIRS) {
          if (n + 1 >= cuts.length) {
            cuts = Arrays.copyOf(cuts, cuts.length * 2);
          }
          cuts[n++] = place;
          pairs = 0;
        }
        pairs += blocks.pairsAt(block, place);
      }
    }
    cuts[n] = blocks.rows.length;
    return Arrays.copyOf(cuts, n + 1);
  }

  /** The weight of one pair of rows, in any order. */
  public double weight(int row, int other) {
    int width = compiled.encoded.width;
    try (var kernel = new Kernel(compiled, weights)) {
      return kernel.weigh(
          compiled.encoded.data, Math.min(row, other) * width, Math.max(row, other) * width);
    }
  }

  Compiled compiled() {
    return compiled;
  }

  Weights weights() {
    return weights;
  }

  Running running() {
    return running;
  }
}
