package org.breakwater.linkage.condition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.breakwater.linkage.condition.Expr.Op;
import org.jspecify.annotations.Nullable;

/** Between the kinds of values: a column is text, and becomes what the expression needs. */
final class Coercion {

  private static final double MICROS = 1e6;

  private Coercion() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String string(byte[] text) {
    return new String(text, StandardCharsets.UTF_8);
  }

  static @Nullable Double number(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Double number -> number;
      case Long micros -> micros / MICROS;
      case Boolean truth -> truth ? 1.0 : 0.0;
      case byte[] text -> parse(text);
      default -> throw new IllegalArgumentException("a list is not a number");
    };
  }

  private static @Nullable Double parse(byte[] text) {
    int start = 0;
    while (start < text.length && text[start] == ' ') {
      start++;
    }
    if (start == text.length || "+-.0123456789".indexOf(text[start]) < 0) {
      return null;
    }
    try {
      return Double.valueOf(string(text));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static @Nullable Long moment(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Long micros -> micros;
      case byte[] text -> Moments.iso(text);
      default -> throw new IllegalArgumentException("not a date: " + value);
    };
  }

  static byte @Nullable [] text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case byte[] text -> text;
      case Double number ->
          bytes(
              number == Math.rint(number) && Math.abs(number) < 1e15
                  ? Long.toString(number.longValue())
                  : number.toString());
      case Long micros ->
          bytes(
              Moments.format(micros, micros % Moments.DAY == 0 ? "%Y-%m-%d" : "%Y-%m-%d %H:%M:%S"));
      default -> bytes(value.toString());
    };
  }

  /** A list, also from the text of one: {@code [a, b]}. */
  static @Nullable List<@Nullable Object> list(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof byte[] text) {
      String written = string(text).strip();
      if (!written.startsWith("[") || !written.endsWith("]")) {
        return new ArrayList<>(List.of(text));
      }
      var items = new ArrayList<@Nullable Object>();
      String inner = written.substring(1, written.length() - 1).strip();
      if (!inner.isEmpty()) {
        for (String item : inner.split(",", -1)) {
          items.add(bytes(unquoted(item.strip())));
        }
      }
      return items;
    }
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    throw new IllegalArgumentException("not a list: " + value);
  }

  private static String unquoted(String item) {
    boolean quoted =
        item.length() > 1
            && (item.charAt(0) == '\'' || item.charAt(0) == '"')
            && item.charAt(item.length() - 1) == item.charAt(0);
    return quoted ? item.substring(1, item.length() - 1) : item;
  }

  static boolean same(@Nullable Object a, @Nullable Object b) {
    return a instanceof byte[] x && b instanceof byte[] y
        ? Arrays.equals(x, y)
        : a != null && a.equals(b);
  }

  static @Nullable Boolean compare(Op op, @Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return null;
    }
    if (op == Op.EQ || op == Op.NE) {
      Boolean same = equal(a, b);
      return same == null ? null : same == (op == Op.EQ);
    }
    Integer order = order(a, b);
    if (order == null) {
      return null;
    }
    return switch (op) {
      case LT -> order < 0;
      case LE -> order <= 0;
      case GT -> order > 0;
      case GE -> order >= 0;
      case EQ, NE -> throw new IllegalStateException();
    };
  }

  private static @Nullable Boolean equal(Object a, Object b) {
    if (a instanceof byte[] x && b instanceof byte[] y) {
      return Arrays.equals(x, y);
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      if (x.size() != y.size()) {
        return false;
      }
      for (int i = 0; i < x.size(); i++) {
        if (!same(x.get(i), y.get(i))) {
          return false;
        }
      }
      return true;
    }
    Integer order = order(a, b);
    return order == null ? null : order == 0;
  }

  private static @Nullable Integer order(Object a, Object b) {
    if (a instanceof Long || b instanceof Long) {
      Long x = moment(a);
      Long y = moment(b);
      return x == null || y == null ? null : Long.valueOf(x).compareTo(y);
    }
    Double x = number(a);
    Double y = number(b);
    if (x != null && y != null) {
      return Double.compare(x, y);
    }
    return a instanceof byte[] s && b instanceof byte[] t ? Arrays.compareUnsigned(s, t) : null;
  }
}
