package org.breakwater.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Fits a model's figures to records, without labels: expectation maximisation (Dempster, Laird and
 * Rubin 1977) from the figures it has, which count as much as {@link #STRENGTH} pairs (maximum a
 * posteriori), so that few records move them little.
 *
 * <p>Strangers are taken from random pairs and held. What a household shares (surname, home) is not
 * learnt for siblings and twins: keys only find relatives who share it.
 */
final class Learning {

  private static final int ROUNDS = 20;
  private static final double STRENGTH = 200;
  private static final double NAMES_STRENGTH = 1000;
  private static final int LARGEST_BLOCK = 200;
  private static final int RANDOM_PAIRS = 300_000;

  private static final int SAME = 0;
  private static final int SIBLING = 1;
  private static final int TWIN = 2;
  private static final int STRANGER = 3;
  private static final List<ToDoubleFunction<Level>> FIGURES =
      List.of(Level::m, Level::sibling, Level::twin, Level::u);

  private final Model before;
  private final Scorer scorer;
  private final List<Prepared> records;
  private final double allPairs;
  private final List<Level> levels = new ArrayList<>();
  private final Map<Level, Integer> numbers = new IdentityHashMap<>();
  private final List<int[]> ranges = new ArrayList<>();
  private final Map<String, Integer> firsts = new HashMap<>();

  /** By kind and level: chances, of strangers only where frequencies do not say more. */
  private final double[][] chances = new double[4][];

  private final double[] priors;

  private Learning(Model before, List<Prepared> records) {
    this.before = before;
    this.records = records;
    scorer = new Scorer(before);
    allPairs = records.size() * (records.size() - 1.0) / 2;
    for (Evidence.Levels comparison : Evidence.LEVELS) {
      int from = levels.size();
      for (Level level : before.comparisons().getOrDefault(comparison.comparison(), List.of())) {
        numbers.put(level, levels.size());
        levels.add(level);
      }
      firsts.put(comparison.comparison(), from);
      ranges.add(new int[] {from, levels.size()});
    }
    for (int kind = 0; kind < 4; kind++) {
      chances[kind] = levels.stream().mapToDouble(FIGURES.get(kind)).toArray();
    }
    priors =
        new double[] {before.priors().same(), before.priors().sibling(), before.priors().twin(), 0};
  }

  static Model learn(Model before, List<PersonDescription> descriptions, long seed) {
    List<Prepared> records = descriptions.stream().map(Prepared::of).toList();
    Model named =
        before.withFrequencies(
            frequencies(records, before.given(), true),
            frequencies(records, before.family(), false));
    var learning = new Learning(named, records);
    learning.strangers(new SplittableRandom(seed));
    List<Trace> pairs = learning.pairs();
    for (int round = 0; round < ROUNDS; round++) {
      learning.round(pairs);
    }
    return learning.model();
  }

  /**
   * How common names are among the records, what was known before counting as much as a thousand of
   * them; one that is not among them is rarer than any.
   */
  private static TermFrequencies frequencies(
      List<Prepared> records, TermFrequencies before, boolean given) {
    var counts = new HashMap<String, Integer>();
    double known = 0;
    for (Prepared record : records) {
      NamePart part =
          given ? record.names().getFirst().given() : record.names().getFirst().family();
      if (part != null && !part.unnamed()) {
        counts.merge(part.core().size() == 1 ? part.joined() : part.first(), 1, Integer::sum);
        known++;
      }
    }
    var shares = new HashMap<String, Double>();
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      double prior = before.of(count.getKey());
      shares.put(
          count.getKey(), (count.getValue() + NAMES_STRENGTH * prior) / (known + NAMES_STRENGTH));
    }
    return TermFrequencies.of(shares, 1 / (known + 1));
  }

  /** What was found of a pair: levels, and for an agreed name the log of how common it is. */
  private record Trace(int[] levels, double[] logs) {}

  private Trace trace(Prepared a, Prepared b) {
    var found = new ArrayList<Integer>();
    var logs = new ArrayList<Double>();
    scorer.gather(
        a,
        b,
        new Tally(
            before.priors(),
            (level, u) -> {
              found.add(Objects.requireNonNull(numbers.get(level)));
              logs.add(level.termFrequency() ? Math.log(u) : Double.NaN);
            }));
    return new Trace(
        found.stream().mapToInt(level -> level).toArray(),
        logs.stream().mapToDouble(log -> log).toArray());
  }

  private List<Trace> pairs() {
    var blocks = new HashMap<String, List<Integer>>();
    for (int i = 0; i < records.size(); i++) {
      for (String key : Blocking.keys(records.get(i))) {
        blocks.computeIfAbsent(key, k -> new ArrayList<>(2)).add(i);
      }
    }
    int[] seenBy = new int[records.size()];
    Arrays.fill(seenBy, -1);
    var pairs = new ArrayList<Trace>();
    for (int i = 0; i < records.size(); i++) {
      for (String key : Blocking.keys(records.get(i))) {
        List<Integer> block = blocks.getOrDefault(key, List.of());
        for (int j : block.size() > LARGEST_BLOCK ? List.<Integer>of() : block) {
          if (j > i && seenBy[j] != i) {
            seenBy[j] = i;
            pairs.add(trace(records.get(i), records.get(j)));
          }
        }
      }
    }
    return pairs;
  }

  private void strangers(SplittableRandom random) {
    double[] counts = new double[levels.size()];
    for (int i = 0; i < RANDOM_PAIRS && records.size() > 1; i++) {
      int a = random.nextInt(records.size());
      int b = random.nextInt(records.size());
      if (a != b) {
        for (int level : trace(records.get(a), records.get(b)).levels()) {
          counts[level]++;
        }
      }
    }
    update(STRANGER, counts, c -> true);
  }

  private void round(List<Trace> pairs) {
    double[][] logs = new double[4][];
    for (int kind = 0; kind < 4; kind++) {
      logs[kind] = Arrays.stream(chances[kind]).map(Math::log).toArray();
    }
    double[][] counts = new double[4][levels.size()];
    double[] kinds = new double[4];
    double[] joint = new double[4];
    double slice = 0;
    for (Trace pair : pairs) {
      explain(pair, logs, joint);
      for (int kind = 0; kind < 4; kind++) {
        kinds[kind] += joint[kind];
        for (int level : pair.levels()) {
          counts[kind][level] += joint[kind];
        }
      }
      slice += sharesHousehold(pair) ? joint[SIBLING] : 0;
    }
    priors[SAME] = prior(kinds[SAME], before.priors().same());
    priors[TWIN] = prior(kinds[TWIN], before.priors().twin());
    double found = chances[SIBLING][first("family")] * chances[SIBLING][first("postcode")];
    priors[SIBLING] = prior(slice / found, before.priors().sibling());
    update(SAME, counts[SAME], comparison -> true);
    update(SIBLING, counts[SIBLING], Learning::own);
    // too few twins to learn from: but for their birthday and sex they are brothers and sisters
    update(TWIN, counts[SIBLING], comparison -> own(comparison) && !comparison.equals("sex"));
  }

  /** What was known before counts as much as so many pairs that one of them is of one person. */
  private double prior(double found, double was) {
    double pairs = 1 / before.priors().same();
    return (found + pairs * was) / (allPairs + pairs);
  }

  /** The chance of each kind. */
  private void explain(Trace pair, double[][] logs, double[] into) {
    for (int kind = 0; kind < 3; kind++) {
      into[kind] = Math.log(priors[kind]);
    }
    into[STRANGER] = Math.log(1 - priors[SAME] - priors[SIBLING] - priors[TWIN]);
    for (int i = 0; i < pair.levels().length; i++) {
      int level = pair.levels()[i];
      for (int kind = 0; kind < 3; kind++) {
        into[kind] += logs[kind][level];
      }
      double frequency = pair.logs()[i];
      into[STRANGER] += Double.isNaN(frequency) ? logs[STRANGER][level] : frequency;
    }
    double most = Arrays.stream(into).max().orElse(0);
    double sum = 0;
    for (int kind = 0; kind < 4; kind++) {
      into[kind] = Math.exp(into[kind] - most);
      sum += into[kind];
    }
    for (int kind = 0; kind < 4; kind++) {
      into[kind] /= sum;
    }
  }

  /** Where keys find all brothers and sisters: one surname, one home. */
  private boolean sharesHousehold(Trace pair) {
    boolean family = false;
    boolean home = false;
    for (int level : pair.levels()) {
      family |= level == first("family");
      home |= level == first("postcode") || level == first("address");
    }
    return family && home;
  }

  /** What a household does not share. */
  private static boolean own(String comparison) {
    return switch (comparison) {
      case "given", "sex", "identifier" -> true;
      default -> false;
    };
  }

  /** The level of the comparison that agrees most. */
  private int first(String comparison) {
    return Objects.requireNonNull(firsts.get(comparison));
  }

  private void update(int kind, double[] counts, Predicate<String> learnt) {
    for (int i = 0; i < ranges.size(); i++) {
      String comparison = Evidence.LEVELS.get(i).comparison();
      if (!learnt.test(comparison) || comparison.equals(Evidence.NAMES)) {
        continue;
      }
      int from = ranges.get(i)[0];
      int to = ranges.get(i)[1];
      double sum = Arrays.stream(counts, from, to).sum() + STRENGTH;
      for (int level = from; level < to; level++) {
        double prior = FIGURES.get(kind).applyAsDouble(levels.get(level));
        chances[kind][level] = (counts[level] + STRENGTH * prior) / sum;
      }
    }
  }

  private Model model() {
    var comparisons = new HashMap<String, List<Level>>();
    for (int i = 0; i < ranges.size(); i++) {
      var learnt = new ArrayList<Level>();
      for (int level = ranges.get(i)[0]; level < ranges.get(i)[1]; level++) {
        Level was = levels.get(level);
        learnt.add(
            new Level(
                was.name(),
                chances[SAME][level],
                chances[STRANGER][level],
                chances[SIBLING][level],
                chances[TWIN][level],
                was.termFrequency()));
      }
      comparisons.put(Evidence.LEVELS.get(i).comparison(), learnt);
    }
    return new Model(
        before.name() + ", learnt from %,d records".formatted(records.size()),
        before.about(),
        new Model.Priors(priors[SAME], priors[SIBLING], priors[TWIN]),
        before.thresholds(),
        comparisons,
        before.given(),
        before.family());
  }
}
