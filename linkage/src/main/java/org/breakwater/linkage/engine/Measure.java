package org.breakwater.linkage.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.linkage.condition.Evaluation;
import org.breakwater.linkage.condition.Expr;
import org.breakwater.linkage.condition.Expr.Op;
import org.breakwater.linkage.condition.Expr.Side;
import org.breakwater.linkage.condition.Exprs;
import org.breakwater.linkage.condition.Function;
import org.breakwater.linkage.condition.Similarities;
import org.breakwater.linkage.condition.Values;
import org.jspecify.annotations.Nullable;

/** Computes the bits of several conditions on one pair of values; what they share, once. */
final class Measure {

  private record Threshold(Op op, double value, int bit) {}

  private record Group(Expr measured, List<Threshold> thresholds) {}

  private record Plain(Expr condition, int bit) {}

  private final List<Group> groups = new ArrayList<>();
  private final List<Plain> plain = new ArrayList<>();
  private final boolean symmetric;

  Measure(List<Expr> conditions) {
    Map<Expr, List<Threshold>> byMeasured = new LinkedHashMap<>();
    boolean turned = true;
    for (int bit = 0; bit < conditions.size(); bit++) {
      Expr condition = conditions.get(bit);
      turned &= symmetric(condition);
      if (condition instanceof Expr.Compare(var op, Expr.Call call, Expr.Number(var value))) {
        byMeasured.computeIfAbsent(call, _ -> new ArrayList<>()).add(new Threshold(op, value, bit));
      } else {
        plain.add(new Plain(condition, bit));
      }
    }
    byMeasured.forEach((measured, thresholds) -> groups.add(new Group(measured, thresholds)));
    this.symmetric = turned;
  }

  /** Whether exchanging the records never changes a bit. */
  boolean symmetric() {
    return symmetric;
  }

  /**
   * The least similarity that sets any bit, when all bits are thresholds on Jaro or Jaro-Winkler of
   * the two columns themselves; 0 otherwise.
   */
  double leastSimilarity() {
    double least = plain.isEmpty() ? 1 : 0;
    for (Group group : groups) {
      boolean jaro =
          group.measured() instanceof Expr.Call(var function, var arguments)
              && (function == Function.JARO_WINKLER || function == Function.JARO)
              && arguments.stream().allMatch(a -> a instanceof Expr.Column)
              && symmetric(group.measured());
      for (Threshold threshold : group.thresholds()) {
        boolean atLeast = threshold.op() == Op.GE || threshold.op() == Op.GT;
        least = jaro && atLeast ? Math.min(least, threshold.value()) : 0;
      }
    }
    return groups.isEmpty() ? 0 : least;
  }

  private static boolean symmetric(Expr expr) {
    return switch (expr) {
      case Expr.Compare(var _, var measured, Expr.Number _) -> symmetric(measured);
      case Expr.Or(var any) ->
          any.size() == 2
              && any.get(0) instanceof Expr.IsNull(var a)
              && any.get(1) instanceof Expr.IsNull(var b)
              && mirrored(a, b);
      case Expr.Call(var function, var arguments) ->
          switch (function) {
            case JARO_WINKLER, JARO, LEVENSHTEIN, DAMERAU_LEVENSHTEIN, JACCARD, HAMMING ->
                mirrored(arguments.get(0), arguments.get(1));
            case ABS ->
                arguments.getFirst() instanceof Expr.Arithmetic(var sign, var a, var b)
                    && sign == '-'
                    && mirrored(a, b);
            default -> false;
          };
      default -> false;
    };
  }

  private static boolean mirrored(Expr a, Expr b) {
    return Exprs.on(Side.LEFT, a).equals(Exprs.on(Side.LEFT, b))
        && (Exprs.onlyOf(a, Side.LEFT) && Exprs.onlyOf(b, Side.RIGHT)
            || Exprs.onlyOf(a, Side.RIGHT) && Exprs.onlyOf(b, Side.LEFT));
  }

  /** The bits for the two values of one column of each record. */
  int bits(byte @Nullable [] left, byte @Nullable [] right) {
    return bits((_, side) -> side == Side.LEFT ? left : right, left, right);
  }

  /** The bits for all values of two records. */
  int bits(Values values) {
    return bits(values, null, null);
  }

  private int bits(Values values, byte @Nullable [] left, byte @Nullable [] right) {
    int bits = 0;
    for (Group group : groups) {
      double measured = number(group.measured(), values, left, right);
      for (Threshold threshold : group.thresholds()) {
        if (holds(threshold.op(), measured, threshold.value())) {
          bits |= 1 << threshold.bit();
        }
      }
    }
    for (Plain condition : plain) {
      if (Evaluation.holds(condition.condition(), values)) {
        bits |= 1 << condition.bit();
      }
    }
    return bits;
  }

  /** Not a number when it is not known: then no threshold is met. */
  private static double number(
      Expr measured, Values values, byte @Nullable [] left, byte @Nullable [] right) {
    if (left != null
        && right != null
        && measured instanceof Expr.Call(var function, var arguments)
        && function == Function.JARO_WINKLER
        && arguments.get(0) instanceof Expr.Column
        && arguments.get(1) instanceof Expr.Column) {
      return Similarities.jaroWinkler(left, right);
    }
    return Evaluation.number(measured, values);
  }

  private static boolean holds(Op op, double a, double b) {
    return switch (op) {
      case EQ -> a == b;
      case NE -> a < b || a > b;
      case LT -> a < b;
      case LE -> a <= b;
      case GT -> a > b;
      case GE -> a >= b;
    };
  }
}
