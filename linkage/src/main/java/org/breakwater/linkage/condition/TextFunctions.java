package org.breakwater.linkage.condition;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions of text. Positions count characters, from one. */
final class TextFunctions {

  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private TextFunctions() {}

  static byte @Nullable [] join(List<Expr> arguments, Values values, boolean skipNull) {
    var joined = new ByteArrayOutputStream();
    for (Expr argument : arguments) {
      byte[] part = Coercion.text(Evaluation.value(argument, values));
      if (part == null && !skipNull) {
        return null;
      }
      if (part != null) {
        joined.writeBytes(part);
      }
    }
    return joined.toByteArray();
  }

  static @Nullable Object call(Function function, Object[] known) {
    if (function == Function.LENGTH && (known[0] instanceof List<?> || written(known[0]))) {
      return (double) Objects.requireNonNull(Coercion.list(known[0])).size();
    }
    byte[] bytes = Functions.text(known[0]);
    if (function == Function.SUBSTRING) {
      int from = whole(known[1]);
      int length = known.length > 2 ? whole(known[2]) : Integer.MAX_VALUE;
      return substring(bytes, from, length);
    }
    if (function == Function.TO_TEXT) {
      return bytes;
    }
    String text = Coercion.string(bytes);
    return switch (function) {
      case LEFT -> substring(bytes, 1, whole(known[1]));
      case RIGHT -> {
        int count = text.codePointCount(0, text.length());
        yield substring(bytes, Math.max(1, count - whole(known[1]) + 1), Integer.MAX_VALUE);
      }
      case LENGTH -> (double) text.codePointCount(0, text.length());
      case LOWER -> Coercion.bytes(text.toLowerCase(Locale.ROOT));
      case UPPER -> Coercion.bytes(text.toUpperCase(Locale.ROOT));
      case TRIM -> Coercion.bytes(text.strip());
      case REVERSE -> Coercion.bytes(new StringBuilder(text).reverse().toString());
      case REPLACE -> Coercion.bytes(text.replace(string(known[1]), string(known[2])));
      case STARTS_WITH -> text.startsWith(string(known[1]));
      case CONTAINS -> text.contains(string(known[1]));
      case REGEXP_MATCHES -> pattern(known[1]).matcher(text).find();
      case REGEXP_EXTRACT -> {
        Matcher matcher = pattern(known[1]).matcher(text);
        int group = known.length > 2 ? whole(known[2]) : 0;
        String found = matcher.find() ? matcher.group(group) : null;
        yield Coercion.bytes(found == null ? "" : found);
      }
      case REGEXP_REPLACE -> {
        String by = string(known[2]).replaceAll("\\\\(\\d)", "\\$$1");
        boolean all = known.length > 3 && string(known[3]).contains("g");
        Matcher matcher = pattern(known[1]).matcher(text);
        yield Coercion.bytes(all ? matcher.replaceAll(by) : matcher.replaceFirst(by));
      }
      default -> throw new IllegalStateException("not of text: " + function);
    };
  }

  private static boolean written(Object value) {
    return value instanceof byte[] text && text.length > 0 && text[0] == '[';
  }

  private static int whole(Object value) {
    return Objects.requireNonNull(Coercion.number(value)).intValue();
  }

  private static String string(Object value) {
    return Coercion.string(Functions.text(value));
  }

  static Pattern pattern(Object value) {
    return PATTERNS.computeIfAbsent(string(value), Pattern::compile);
  }

  private static byte[] substring(byte[] bytes, int from, int length) {
    boolean ascii = true;
    for (byte c : bytes) {
      ascii &= c >= 0;
    }
    int count =
        ascii
            ? bytes.length
            : Coercion.string(bytes).codePointCount(0, Coercion.string(bytes).length());
    int start = from > 0 ? from - 1 : from < 0 ? Math.max(0, count + from) : 0;
    long wanted = from == 0 ? (long) length - 1 : length;
    int end = (int) Math.clamp(start + wanted, start, Math.max(start, count));
    if (start >= count) {
      return new byte[0];
    }
    if (ascii) {
      return Arrays.copyOfRange(bytes, start, end);
    }
    String text = Coercion.string(bytes);
    int first = text.offsetByCodePoints(0, start);
    return Coercion.bytes(text.substring(first, text.offsetByCodePoints(first, end - start)));
  }
}
