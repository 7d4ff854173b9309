package org.breakwater.frontdoor.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breakwater.web.DateFields;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed, kept as typed, by field. People are numbered from 1: {@code child1Given},
 * {@code adult2Relation}.
 */
public record Written(Map<String, List<String>> fields) {
  /** More children or adults than this are refused. */
  public static final int MOST_PEOPLE = 20;

  private static final Pattern PERSON = Pattern.compile("(child|adult)(\\d{1,2})([A-Z]\\w*)");

  public Written {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    fields = java.util.Collections.unmodifiableMap(copy);
  }

  /** Nothing typed yet. */
  public static Written nothing() {
    return new Written(Map.of());
  }

  /** As typed; empty when nothing was. */
  public String shown(String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** Without blanks around it and without control characters; null when nothing is left. */
  public @Nullable String text(String name) {
    return clean(shown(name));
  }

  /** The choices ticked. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** True, false, or null when neither was chosen. */
  public @Nullable Boolean yesNo(String name) {
    return switch (shown(name)) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }

  public DateFields date(String name) {
    return new DateFields(shown(name + "Day"), shown(name + "Month"), shown(name + "Year"));
  }

  /** The date, or null when none was typed or it is not a date. */
  public @Nullable LocalDate day(String name) {
    return date(name).date().orElse(null);
  }

  /** How many of "child" or "adult" the form has. */
  public int count(String who) {
    int most = 0;
    for (String name : fields.keySet()) {
      Matcher person = PERSON.matcher(name);
      if (person.matches() && person.group(1).equals(who)) {
        most = Math.max(most, Integer.parseInt(person.group(2)));
      }
    }
    return Math.min(most, MOST_PEOPLE + 1);
  }

  /** The same with one field changed. */
  public Written with(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(fields);
    changed.put(name, List.of(value));
    return new Written(changed);
  }

  /** The same without one person; those after move up. */
  public Written without(String who, int number) {
    Map<String, List<String>> left = new LinkedHashMap<>();
    fields.forEach((name, values) -> {
      Matcher person = PERSON.matcher(name);
      if (!person.matches() || !person.group(1).equals(who)) {
        left.put(name, values);
        return;
      }
      int at = Integer.parseInt(person.group(2));
      if (at < number) {
        left.put(name, values);
      } else if (at > number) {
        left.put(who + (at - 1) + person.group(3), values);
      }
    });
    return new Written(left);
  }

  /** Each field and value once more, for a page that carries them on. */
  public List<Map.Entry<String, String>> carried() {
    List<Map.Entry<String, String>> carried = new ArrayList<>();
    fields.forEach((name, values) -> {
      if (!name.startsWith("_") && !name.equals("do")) {
        values.forEach(value -> carried.add(Map.entry(name, value)));
      }
    });
    return carried;
  }

  /**
   * Text as it may be kept: no control characters, no blanks around it; null when nothing is left.
   */
  public static @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String clean = text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    return clean.isEmpty() ? null : clean;
  }
}
