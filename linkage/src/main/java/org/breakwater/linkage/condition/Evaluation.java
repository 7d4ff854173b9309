package org.breakwater.linkage.condition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions with SQL's three values. A value is null, text (bytes of UTF-8), a number
 * (Double), a moment (Long, microseconds since 1970), a truth (Boolean) or a list.
 */
public final class Evaluation {

  private Evaluation() {}

  /** Whether the condition is true; what is not known is not true. */
  public static boolean holds(Expr condition, Values values) {
    return Boolean.TRUE.equals(value(condition, values));
  }

  /** The value as text, or null when it is not known. */
  public static byte @Nullable [] text(Expr expr, Values values) {
    return Coercion.text(value(expr, values));
  }

  /** The value as a number; not a number when it is not known or none. */
  public static double number(Expr expr, Values values) {
    Double number = Coercion.number(value(expr, values));
    return number == null ? Double.NaN : number;
  }

  /** The value of an expression, or null when it is not known. */
  public static @Nullable Object value(Expr expr, Values values) {
    return switch (expr) {
      case Expr.Column(var name, var side) -> values.of(name, side);
      case Expr.Text(var text) -> Coercion.bytes(text);
      case Expr.Number(var number) -> number;
      case Expr.Constant(var truth) -> truth;
      case Expr.Else() -> true;
      case Expr.Variable(var name) -> values.variable(name);
      case Expr.Lambda ignored -> throw new IllegalStateException("a function is not a value");
      case Expr.IsNull(var of) -> value(of, values) == null;
      case Expr.Not(var of) -> {
        Boolean truth = truth(of, values);
        yield truth == null ? null : !truth;
      }
      case Expr.And(var all) -> connect(all, values, false);
      case Expr.Or(var any) -> connect(any, values, true);
      case Expr.Compare(var op, var left, var right) ->
          Coercion.compare(op, value(left, values), value(right, values));
      case Expr.Arithmetic(var sign, var left, var right) ->
          arithmetic(sign, value(left, values), value(right, values));
      case Expr.Case(var branches, var otherwise) -> {
        for (Expr.When when : branches) {
          if (holds(when.condition(), values)) {
            yield value(when.result(), values);
          }
        }
        yield otherwise == null ? null : value(otherwise, values);
      }
      case Expr.ListOf(var items) -> {
        var list = new ArrayList<@Nullable Object>();
        items.forEach(item -> list.add(value(item, values)));
        yield list;
      }
      case Expr.Item(var list, var index) ->
          item(Coercion.list(value(list, values)), Coercion.number(value(index, values)));
      case Expr.Call call -> Functions.call(call, values);
    };
  }

  private static @Nullable Boolean truth(Expr expr, Values values) {
    Object value = value(expr, values);
    if (value == null || value instanceof Boolean) {
      return (Boolean) value;
    }
    throw new IllegalArgumentException("neither true nor false: " + expr);
  }

  /** AND stops at false, OR at true ({@code decisive}); otherwise what is not known wins. */
  private static @Nullable Boolean connect(List<Expr> parts, Values values, boolean decisive) {
    boolean unknown = false;
    for (Expr part : parts) {
      Boolean truth = truth(part, values);
      if (truth == null) {
        unknown = true;
      } else if (truth == decisive) {
        return decisive;
      }
    }
    return unknown ? null : !decisive;
  }

  private static @Nullable Double arithmetic(
      char sign, @Nullable Object left, @Nullable Object right) {
    Double a = Coercion.number(left);
    Double b = Coercion.number(right);
    if (a == null || b == null) {
      return null;
    }
    return switch (sign) {
      case '+' -> a + b;
      case '-' -> a - b;
      case '*' -> a * b;
      case '/' -> b == 0 ? null : Double.valueOf(a / b);
      case '%' -> b == 0 ? null : Double.valueOf(a % b);
      default -> throw new IllegalStateException("sign " + sign);
    };
  }

  private static @Nullable Object item(
      @Nullable List<? extends @Nullable Object> list, @Nullable Double index) {
    if (list == null || index == null) {
      return null;
    }
    int at = index.intValue();
    int position = at > 0 ? at - 1 : list.size() + at;
    return at == 0 || position < 0 || position >= list.size() ? null : list.get(position);
  }
}
