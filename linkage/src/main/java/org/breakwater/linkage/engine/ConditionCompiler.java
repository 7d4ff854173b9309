package org.breakwater.linkage.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.breakwater.linkage.condition.Expr;
import org.breakwater.linkage.condition.Expr.Op;
import org.breakwater.linkage.condition.Expr.Side;
import org.breakwater.linkage.condition.Exprs;
import org.breakwater.linkage.condition.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns conditions into formulas over tests. Since SQL knows three values, a condition is compiled
 * for being true and, under NOT, for being false.
 */
final class ConditionCompiler {

  /** Values of these are no text: two of them are not compared by their codes. */
  private static final Set<Function> NOT_TEXT =
      EnumSet.of(
          Function.STRPTIME,
          Function.EPOCH,
          Function.TO_DATE,
          Function.TO_NUMBER,
          Function.TO_INTEGER,
          Function.LIST_INTERSECT,
          Function.LIST_CONCAT,
          Function.FLATTEN,
          Function.LIST_TRANSFORM);

  private final Slots slots;
  private final List<Finding> tests = new ArrayList<>();

  ConditionCompiler(Slots slots) {
    this.slots = slots;
  }

  /** The tests that the formulas speak of, by bit. */
  List<Finding> tests() {
    return tests;
  }

  Formula whenTrue(Expr expr) {
    return switch (expr) {
      case Expr.Else() -> new Formula.Fixed(true);
      case Expr.Constant(var value) -> new Formula.Fixed(Boolean.TRUE.equals(value));
      case Expr.Not(var of) -> whenFalse(of);
      case Expr.And(var all) -> new Formula.All(all.stream().map(this::whenTrue).toList());
      case Expr.Or(var any) -> {
        Expr missing = missingInEither(any);
        yield missing != null
            ? bit(either(missing, expr), true)
            : new Formula.Any(any.stream().map(this::whenTrue).toList());
      }
      case Expr.IsNull(var of) -> bit(missing(of, expr), true);
      case Expr.Compare(var op, var left, var right) -> comparison(op, left, right);
      default -> bit(other(expr), true);
    };
  }

  private Formula whenFalse(Expr expr) {
    return switch (expr) {
      case Expr.Else() -> new Formula.Fixed(false);
      case Expr.Constant(var value) -> new Formula.Fixed(Boolean.FALSE.equals(value));
      case Expr.Not(var of) -> whenTrue(of);
      case Expr.And(var all) -> new Formula.Any(all.stream().map(this::whenFalse).toList());
      case Expr.Or(var any) -> new Formula.All(any.stream().map(this::whenFalse).toList());
      case Expr.IsNull(var of) -> bit(missing(of, expr), false);
      case Expr.Compare(var op, var left, var right) -> comparison(contrary(op), left, right);
      default -> bit(other(new Expr.Not(expr)), true);
    };
  }

  private static Op contrary(Op op) {
    return switch (op) {
      case EQ -> Op.NE;
      case NE -> Op.EQ;
      case LT -> Op.GE;
      case LE -> Op.GT;
      case GT -> Op.LE;
      case GE -> Op.LT;
    };
  }

  private Formula comparison(Op op, Expr left, Expr right) {
    if ((op == Op.EQ || op == Op.NE) && text(left) && text(right)) {
      boolean inOrder = Exprs.onlyOf(left, Side.LEFT) && Exprs.onlyOf(right, Side.RIGHT);
      boolean turned = Exprs.onlyOf(left, Side.RIGHT) && Exprs.onlyOf(right, Side.LEFT);
      if (inOrder || turned) {
        int a = slots.slot(Exprs.on(Side.LEFT, inOrder ? left : right));
        int b = slots.slot(Exprs.on(Side.LEFT, inOrder ? right : left));
        slots.equate(a, b);
        return bit(op == Op.EQ ? new Finding.Same(a, b) : new Finding.Different(a, b), true);
      }
    }
    return bit(other(new Expr.Compare(op, left, right)), true);
  }

  private static boolean text(Expr expr) {
    return switch (expr) {
      case Expr.Column _ -> true;
      case Expr.Call(var function, var arguments) ->
          !NOT_TEXT.contains(function)
              && arguments.stream().allMatch(a -> a instanceof Expr.Number || text(a));
      case Expr.Text _ -> true;
      default -> false;
    };
  }

  /** The value whose absence in the left or in the right record is asked for, or null. */
  private static @Nullable Expr missingInEither(List<Expr> any) {
    if (any.size() == 2
        && any.get(0) instanceof Expr.IsNull(var a)
        && any.get(1) instanceof Expr.IsNull(var b)
        && Exprs.on(Side.LEFT, a).equals(Exprs.on(Side.LEFT, b))
        && (Exprs.onlyOf(a, Side.LEFT) && Exprs.onlyOf(b, Side.RIGHT)
            || Exprs.onlyOf(a, Side.RIGHT) && Exprs.onlyOf(b, Side.LEFT))) {
      return Exprs.on(Side.LEFT, a);
    }
    return null;
  }

  private Finding either(Expr value, Expr whole) {
    return Exprs.columns(value).isEmpty()
        ? other(whole)
        : new Finding.Missing(slots.slot(textual(value)), true, true);
  }

  private Finding missing(Expr of, Expr whole) {
    if (!Exprs.columns(of).isEmpty()) {
      if (Exprs.onlyOf(of, Side.LEFT)) {
        return new Finding.Missing(slots.slot(textual(of)), true, false);
      }
      if (Exprs.onlyOf(of, Side.RIGHT)) {
        return new Finding.Missing(slots.slot(textual(Exprs.on(Side.LEFT, of))), false, true);
      }
    }
    return other(whole);
  }

  /** A text that is missing when the value is. */
  private static Expr textual(Expr value) {
    return text(value)
        ? value
        : new Expr.Case(
            List.of(new Expr.When(new Expr.Not(new Expr.IsNull(value)), new Expr.Text("known"))),
            null);
  }

  private Finding other(Expr condition) {
    @Nullable String left = null;
    @Nullable String right = null;
    boolean narrow = true;
    for (Expr.Column column : Exprs.columns(condition)) {
      int ignored = slots.columnSlot(column.name());
      if (column.side() == Side.LEFT) {
        narrow &= left == null || left.equals(column.name());
        left = column.name();
      } else {
        narrow &= right == null || right.equals(column.name());
        right = column.name();
      }
    }
    String one = left != null ? left : right;
    if (!narrow || one == null) {
      return new Finding.Wide(condition);
    }
    return new Finding.Measured(
        slots.columnSlot(one), slots.columnSlot(right != null ? right : one), condition);
  }

  private Formula bit(Finding test, boolean set) {
    int number = tests.indexOf(test);
    if (number < 0) {
      number = tests.size();
      tests.add(test);
    }
    return new Formula.Bit(number, set);
  }
}
