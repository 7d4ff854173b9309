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

  /** How a number is found: as any expression is, or by a shorter way with the same result. */
  private enum Way {
    EVALUATED,
    JARO_WINKLER,
    DAMERAU_UP_TO_ONE,
    /** The absolute difference of a number that each value has of its own. */
    DIFFERENCE
  }

  private record Group(
      Expr measured, List<Threshold> thresholds, Way way, Expr own, long[] numbers) {}

  private record Plain(Expr condition, int bit) {}

  private static final long[] NONE = {};

  private final List<Group> groups = new ArrayList<>();
  private final List<Plain> plain = new ArrayList<>();
  private final boolean symmetric;

  /**
   * For these conditions.
   *
   * @param values how many values there are when both records' are numbered alike, else 0
   */
  Measure(List<Expr> conditions, int values) {
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
    byMeasured.forEach((measured, thresholds) -> groups.add(group(measured, thresholds, values)));
    this.symmetric = turned;
  }

  private static Group group(Expr measured, List<Threshold> thresholds, int values) {
    if (measured instanceof Expr.Call(var function, var arguments)) {
      boolean columns =
          arguments.size() == 2
              && arguments.get(0) instanceof Expr.Column
              && arguments.get(1) instanceof Expr.Column;
      if (columns && function == Function.JARO_WINKLER) {
        return new Group(measured, thresholds, Way.JARO_WINKLER, measured, NONE);
      }
      if (columns
          && function == Function.DAMERAU_LEVENSHTEIN
          && thresholds.stream().allMatch(t -> t.op() == Op.LE && t.value() < 2)) {
        return new Group(measured, thresholds, Way.DAMERAU_UP_TO_ONE, measured, NONE);
      }
      if (values > 0
          && symmetric(measured)
          && function == Function.ABS
          && arguments.getFirst() instanceof Expr.Arithmetic(var _, var one, var _)) {
        return new Group(
            measured, thresholds, Way.DIFFERENCE, Exprs.on(Side.LEFT, one), new long[values]);
      }
    }
    return new Group(measured, thresholds, Way.EVALUATED, measured, NONE);
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

  /**
   * The bits for the two values of one column of each record.
   *
   * @param x number of the left value; of use only where both are numbered alike
   */
  int bits(byte @Nullable [] left, byte @Nullable [] right, int x, int y) {
    Values values = (_, side) -> side == Side.LEFT ? left : right;
    int bits = 0;
    for (Group group : groups) {
      double measured =
          left == null || right == null
              ? Evaluation.number(group.measured(), values)
              : switch (group.way()) {
                case EVALUATED -> Evaluation.number(group.measured(), values);
                case JARO_WINKLER -> Similarities.jaroWinkler(left, right);
                case DAMERAU_UP_TO_ONE -> Similarities.damerauUpToOne(left, right);
                case DIFFERENCE -> Math.abs(number(group, left, x) - number(group, right, y));
              };
      bits |= met(group, measured);
    }
    return bits | plain(values);
  }

  /** The bits for all values of two records. */
  int bits(Values values) {
    int bits = 0;
    for (Group group : groups) {
      bits |= met(group, Evaluation.number(group.measured(), values));
    }
    return bits | plain(values);
  }

  private static int met(Group group, double measured) {
    int bits = 0;
    for (Threshold threshold : group.thresholds()) {
      if (holds(threshold.op(), measured, threshold.value())) {
        bits |= 1 << threshold.bit();
      }
    }
    return bits;
  }

  private int plain(Values values) {
    int bits = 0;
    for (Plain condition : plain) {
      if (Evaluation.holds(condition.condition(), values)) {
        bits |= 1 << condition.bit();
      }
    }
    return bits;
  }

  /** The number of one value, found once; not a number when it is not known. */
  private static double number(Group group, byte[] value, int code) {
    long known = group.numbers()[code];
    if (known == 0) {
      // turned over, so that nought means not yet found
      known = ~Double.doubleToLongBits(Evaluation.number(group.own(), (_, _) -> value));
      group.numbers()[code] = known;
    }
    return Double.longBitsToDouble(~known);
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
