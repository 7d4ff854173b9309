package org.breakwater.linkage.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Functions of lists. */
final class ListFunctions {

  private ListFunctions() {}

  static @Nullable Object call(Function function, Object[] known) {
    List<@Nullable Object> first = Objects.requireNonNull(Coercion.list(known[0]));
    return switch (function) {
      case LIST_UNIQUE -> (double) distinct(first).size();
      case LIST_CONTAINS -> contains(first, known[1]);
      case FLATTEN -> {
        var flat = new ArrayList<@Nullable Object>();
        for (Object inner : first) {
          List<@Nullable Object> items = Coercion.list(inner);
          if (items != null) {
            flat.addAll(items);
          }
        }
        yield flat;
      }
      case LIST_CONCAT -> {
        var joined = new ArrayList<>(first);
        joined.addAll(second(known));
        yield joined;
      }
      case LIST_INTERSECT -> {
        List<@Nullable Object> other = second(known);
        var common = new ArrayList<@Nullable Object>();
        distinct(first).stream().filter(item -> contains(other, item)).forEach(common::add);
        yield common;
      }
      case COSINE -> cosine(first, second(known));
      default -> throw new IllegalStateException("not of lists: " + function);
    };
  }

  private static List<@Nullable Object> second(Object[] known) {
    return Objects.requireNonNull(Coercion.list(known[1]));
  }

  private static List<@Nullable Object> distinct(List<@Nullable Object> items) {
    var distinct = new ArrayList<@Nullable Object>();
    for (Object item : items) {
      if (item != null && !contains(distinct, item)) {
        distinct.add(item);
      }
    }
    return distinct;
  }

  private static boolean contains(List<@Nullable Object> items, @Nullable Object wanted) {
    return items.stream().anyMatch(item -> Coercion.same(item, wanted));
  }

  private static @Nullable Double cosine(List<@Nullable Object> a, List<@Nullable Object> b) {
    if (a.size() != b.size()) {
      return null;
    }
    double product = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < a.size(); i++) {
      Double x = Coercion.number(a.get(i));
      Double y = Coercion.number(b.get(i));
      if (x == null || y == null) {
        return null;
      }
      product += x * y;
      squaresA += x * x;
      squaresB += y * y;
    }
    double norm = Math.sqrt(squaresA * squaresB);
    return norm == 0 ? null : Double.valueOf(product / norm);
  }
}
