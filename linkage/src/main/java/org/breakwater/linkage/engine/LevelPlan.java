package org.breakwater.linkage.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.linkage.model.ModelComparison;
import org.breakwater.linkage.model.ModelLevel;
import org.breakwater.linkage.model.ModelRefused;

/**
 * How the level of a comparison is found: direct tests first, then measures one by one, only as far
 * as needed. Shared by threads.
 */
final class LevelPlan {

  private static final int MOST_TABLE_BITS = 20;
  private static final int MOST_TESTS = 31;
  private static final byte NEW = -2;
  private static final byte OPEN = -1;

  /** Slots that are the same, left and right: the first bits. */
  final int[] sameLeft;

  final int[] sameRight;

  /** Slots of which either is missing: the bits after these. */
  final int[] missingEither;

  /** Other questions that looking at codes answers: the bits after these. */
  final Finding.Direct[] rare;

  /** What takes some computing, one group after another. */
  final List<List<Finding>> measures;

  private final Formula[] formulas;
  private final long[] known;
  private final int[] stageBits;
  private final byte[][] tables;
  private final String name;

  LevelPlan(ModelComparison comparison, Slots slots) {
    this.name = comparison.name();
    var compiler = new ConditionCompiler(slots);
    var compiled = new ArrayList<Formula>();
    for (ModelLevel level : comparison.levels()) {
      compiled.add(compiler.whenTrue(level.condition()));
    }
    List<Finding> tests = compiler.tests();
    if (tests.size() > MOST_TESTS) {
      throw new ModelRefused("the comparison '%s' has too many conditions".formatted(name));
    }
    var same = new ArrayList<Finding.Same>();
    var missing = new ArrayList<Finding.Missing>();
    var others = new ArrayList<Finding.Direct>();
    Map<Object, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding test : tests) {
      switch (test) {
        case Finding.Same found -> same.add(found);
        case Finding.Missing found when found.left() && found.right() -> missing.add(found);
        case Finding.Direct found -> others.add(found);
        case Finding.Measured(var l, var r, var _) ->
            groups.computeIfAbsent(List.of(l, r), _ -> new ArrayList<>()).add(test);
        case Finding.Wide _ -> groups.computeIfAbsent("wide", _ -> new ArrayList<>()).add(test);
      }
    }
    this.measures = List.copyOf(groups.values());
    var inOrder = new ArrayList<Finding>(same);
    inOrder.addAll(missing);
    inOrder.addAll(others);
    int direct = inOrder.size();
    measures.forEach(inOrder::addAll);
    Map<Finding, Integer> place = new HashMap<>();
    inOrder.forEach(test -> place.put(test, place.size()));
    this.formulas = compiled.stream().map(f -> moved(f, tests, place)).toArray(Formula[]::new);
    this.sameLeft = same.stream().mapToInt(Finding.Same::left).toArray();
    this.sameRight = same.stream().mapToInt(Finding.Same::right).toArray();
    this.missingEither = missing.stream().mapToInt(Finding.Missing::slot).toArray();
    this.rare = others.toArray(Finding.Direct[]::new);
    int stages = measures.size() + 1;
    this.known = new long[stages];
    this.stageBits = new int[stages];
    this.tables = new byte[stages][];
    int bits = direct;
    for (int stage = 0; stage < stages; stage++) {
      bits += stage == 0 ? 0 : measures.get(stage - 1).size();
      stageBits[stage] = bits;
      known[stage] = (1L << bits) - 1;
      tables[stage] = bits > MOST_TABLE_BITS ? new byte[0] : new byte[1 << bits];
      Arrays.fill(tables[stage], NEW);
    }
  }

  private static Formula moved(Formula formula, List<Finding> tests, Map<Finding, Integer> place) {
    return switch (formula) {
      case Formula.Fixed fixed -> fixed;
      case Formula.Bit(var number, var set) ->
          new Formula.Bit(place.getOrDefault(tests.get(number), 0), set);
      case Formula.All(var parts) ->
          new Formula.All(parts.stream().map(p -> moved(p, tests, place)).toList());
      case Formula.Any(var parts) ->
          new Formula.Any(parts.stream().map(p -> moved(p, tests, place)).toList());
    };
  }

  /** The first bit of a stage's measure. */
  int firstBit(int stage) {
    return stageBits[stage];
  }

  /** The level, or a negative number when the next measure is needed to tell. */
  int level(int stage, long bits) {
    byte[] table = tables[stage];
    if (table.length == 0) {
      return decide(stage, bits);
    }
    byte level = table[(int) bits];
    if (level == NEW) {
      level = decide(stage, bits);
      table[(int) bits] = level;
    }
    return level;
  }

  private byte decide(int stage, long bits) {
    for (int level = 0; level < formulas.length; level++) {
      switch (formulas[level].given(bits, known[stage])) {
        case YES -> {
          return (byte) level;
        }
        case OPEN -> {
          return OPEN;
        }
        case NO -> {}
      }
    }
    throw new ModelRefused(
        "the comparison '%s' has no level for a pair; its last level should be ELSE"
            .formatted(name));
  }
}
