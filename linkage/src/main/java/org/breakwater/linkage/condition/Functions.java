package org.breakwater.linkage.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/** Calls the functions of conditions. Most give null as soon as one value is null. */
final class Functions {

  private Functions() {}

  static @Nullable Object call(Expr.Call call, Values values) {
    List<Expr> arguments = call.arguments();
    return switch (call.function()) {
      case COALESCE -> {
        for (Expr argument : arguments) {
          Object value = Evaluation.value(argument, values);
          if (value != null) {
            yield value;
          }
        }
        yield null;
      }
      case CONCAT -> TextFunctions.join(arguments, values, true);
      case JOIN -> TextFunctions.join(arguments, values, false);
      case GREATEST -> extreme(all(arguments, values), Expr.Op.GT);
      case LEAST -> extreme(all(arguments, values), Expr.Op.LT);
      case NULLIF -> {
        Object value = Evaluation.value(arguments.get(0), values);
        yield Boolean.TRUE.equals(
                Coercion.compare(Expr.Op.EQ, value, Evaluation.value(arguments.get(1), values)))
            ? null
            : value;
      }
      case LIST_TRANSFORM -> transform(arguments, values);
      default -> strict(call.function(), arguments, values);
    };
  }

  private static List<@Nullable Object> all(List<Expr> arguments, Values values) {
    var all = new ArrayList<@Nullable Object>();
    arguments.forEach(argument -> all.add(Evaluation.value(argument, values)));
    return all;
  }

  private static @Nullable Object strict(Function function, List<Expr> arguments, Values values) {
    Object[] known = new Object[arguments.size()];
    for (int i = 0; i < known.length; i++) {
      Object value = Evaluation.value(arguments.get(i), values);
      if (value == null) {
        return null;
      }
      known[i] = value;
    }
    return switch (function) {
      case JARO_WINKLER -> alike(known, Similarities::jaroWinkler);
      case JARO -> alike(known, Similarities::jaro);
      case LEVENSHTEIN -> alike(known, Similarities::levenshtein);
      case DAMERAU_LEVENSHTEIN -> alike(known, Similarities::damerauLevenshtein);
      case JACCARD -> alike(known, Similarities::jaccard);
      case HAMMING -> alike(known, Similarities::hamming);
      case ABS -> number(known[0], Math::abs);
      case FLOOR -> number(known[0], Math::floor);
      case CEIL -> number(known[0], Math::ceil);
      case SQRT -> number(known[0], Math::sqrt);
      case SIN -> number(known[0], Math::sin);
      case COS -> number(known[0], Math::cos);
      case ACOS -> number(known[0], Math::acos);
      case ASIN -> number(known[0], Math::asin);
      case RADIANS -> number(known[0], Math::toRadians);
      case LOG -> number(known[0], Math::log);
      case PI -> Math.PI;
      case TO_NUMBER -> Coercion.number(known[0]);
      case TO_INTEGER -> number(known[0], Math::rint);
      case ROUND -> round(known);
      case POWER -> numbers(known, Math::pow);
      case ATAN2 -> numbers(known, Math::atan2);
      case EPOCH -> {
        Long micros = Coercion.moment(known[0]);
        yield micros == null ? null : Double.valueOf(micros / 1e6);
      }
      case TO_DATE -> Coercion.moment(known[0]);
      case STRPTIME -> Moments.parse(text(known[0]), text(known[1]));
      case STRFTIME -> {
        Long micros = Coercion.moment(known[0]);
        yield micros == null
            ? null
            : Coercion.bytes(Moments.format(micros, Coercion.string(text(known[1]))));
      }
      case YEAR, MONTH, DAY -> datePart(function, Coercion.moment(known[0]));
      case DATE_DIFF -> DateSteps.between(known);
      case LIST_INTERSECT, LIST_CONCAT, LIST_UNIQUE, LIST_CONTAINS, FLATTEN, COSINE ->
          ListFunctions.call(function, known);
      case LIST_MAX -> extreme(Objects.requireNonNull(Coercion.list(known[0])), Expr.Op.GT);
      case LIST_MIN -> extreme(Objects.requireNonNull(Coercion.list(known[0])), Expr.Op.LT);
      default -> TextFunctions.call(function, known);
    };
  }

  static byte[] text(Object value) {
    return Objects.requireNonNull(Coercion.text(value));
  }

  private static Double alike(Object[] known, ToDoubleBiFunction<byte[], byte[]> measure) {
    return measure.applyAsDouble(text(known[0]), text(known[1]));
  }

  private static @Nullable Double number(Object value, DoubleUnaryOperator operator) {
    Double number = Coercion.number(value);
    return number == null ? null : Double.valueOf(operator.applyAsDouble(number));
  }

  private static @Nullable Double numbers(
      Object[] known, java.util.function.DoubleBinaryOperator operator) {
    Double a = Coercion.number(known[0]);
    Double b = Coercion.number(known[1]);
    return a == null || b == null ? null : Double.valueOf(operator.applyAsDouble(a, b));
  }

  private static @Nullable Double round(Object[] known) {
    Double number = Coercion.number(known[0]);
    Double places = known.length > 1 ? Coercion.number(known[1]) : Double.valueOf(0);
    if (number == null || places == null) {
      return null;
    }
    double scale = Math.pow(10, places);
    return Math.round(number * scale) / scale;
  }

  private static @Nullable Double datePart(Function function, @Nullable Long micros) {
    if (micros == null) {
      return null;
    }
    var time = Moments.time(micros);
    return (double)
        switch (function) {
          case YEAR -> time.getYear();
          case MONTH -> time.getMonthValue();
          default -> time.getDayOfMonth();
        };
  }

  private static @Nullable Object extreme(List<@Nullable Object> items, Expr.Op better) {
    Object best = null;
    for (Object item : items) {
      if (item != null
          && (best == null || Boolean.TRUE.equals(Coercion.compare(better, item, best)))) {
        best = item;
      }
    }
    return best;
  }

  private static @Nullable Object transform(List<Expr> arguments, Values values) {
    List<@Nullable Object> list = Coercion.list(Evaluation.value(arguments.get(0), values));
    if (list == null) {
      return null;
    }
    if (!(arguments.get(1) instanceof Expr.Lambda(var parameter, var body))) {
      throw new IllegalArgumentException("a list is transformed by a function: x -> …");
    }
    var results = new ArrayList<@Nullable Object>();
    for (Object item : list) {
      results.add(Evaluation.value(body, values.with(parameter, item)));
    }
    return results;
  }
}
