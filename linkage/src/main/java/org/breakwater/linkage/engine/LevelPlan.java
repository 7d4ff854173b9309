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
  private static final byte NEW = -2;
  private static final byte OPEN = -1;

  /** The tests that look at codes. */
  final int[] sameLeft;

  final int[] sameRight;
  final boolean[] different;
  final int[] missingSlot;
  final boolean[] missingLeft;
  final boolean[] missingRight;
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
    if (tests.size() > Long.SIZE - 1) {
      throw new ModelRefused("the comparison '%s' has too many conditions".formatted(name));
    }
    var same = new ArrayList<Finding>();
    var missing = new ArrayList<Finding>();
    Map<Object, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding test : tests) {
      switch (test) {
        case Finding.Same _, Finding.Different _ -> same.add(test);
        case Finding.Missing _ -> missing.add(test);
        case Finding.Measured(var l, var r, var _) ->
            groups.computeIfAbsent(List.of(l, r), _ -> new ArrayList<>()).add(test);
        case Finding.Wide _ -> groups.computeIfAbsent("wide", _ -> new ArrayList<>()).add(test);
      }
    }
    this.measures = List.copyOf(groups.values());
    Map<Finding, Integer> place = new HashMap<>();
    for (List<Finding> group : all(same, missing)) {
      group.forEach(test -> place.put(test, place.size()));
    }
    this.formulas = compiled.stream().map(f -> moved(f, tests, place)).toArray(Formula[]::new);
    this.sameLeft = new int[same.size()];
    this.sameRight = new int[same.size()];
    this.different = new boolean[same.size()];
    for (int i = 0; i < same.size(); i++) {
      boolean isSame = same.get(i) instanceof Finding.Same;
      different[i] = !isSame;
      sameLeft[i] = same.get(i) instanceof Finding.Same(var l, var _) ? l : left(same.get(i));
      sameRight[i] = same.get(i) instanceof Finding.Same(var _, var r) ? r : right(same.get(i));
    }
    this.missingSlot = new int[missing.size()];
    this.missingLeft = new boolean[missing.size()];
    this.missingRight = new boolean[missing.size()];
    for (int i = 0; i < missing.size(); i++) {
      if (missing.get(i) instanceof Finding.Missing(var slot, var l, var r)) {
        missingSlot[i] = slot;
        missingLeft[i] = l;
        missingRight[i] = r;
      }
    }
    int stages = measures.size() + 1;
    this.known = new long[stages];
    this.stageBits = new int[stages];
    this.tables = new byte[stages][];
    int bits = same.size() + missing.size();
    for (int stage = 0; stage < stages; stage++) {
      bits += stage == 0 ? 0 : measures.get(stage - 1).size();
      stageBits[stage] = bits;
      known[stage] = (1L << bits) - 1;
      tables[stage] = bits > MOST_TABLE_BITS ? new byte[0] : new byte[1 << bits];
      Arrays.fill(tables[stage], NEW);
    }
  }

  private List<List<Finding>> all(List<Finding> same, List<Finding> missing) {
    var all = new ArrayList<List<Finding>>();
    all.add(same);
    all.add(missing);
    all.addAll(measures);
    return all;
  }

  private static int left(Finding test) {
    return test instanceof Finding.Different(var l, var _) ? l : -1;
  }

  private static int right(Finding test) {
    return test instanceof Finding.Different(var _, var r) ? r : -1;
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
