package org.breakwater.returns.extracts;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a mapping file. Every fault names its line. */
final class LayoutParser {

  private final String file;
  private final String text;
  private int line;
  private String name = "";
  private String title = "";
  private final List<DateTimeFormatter> dates = new ArrayList<>();
  private final Set<String> blanks = new HashSet<>();
  private final Map<Field, ValueMap> values = new EnumMap<>(Field.class);
  private final List<Layout.Table> tables = new ArrayList<>();
  private @Nullable TableLines table;
  private @Nullable ValueMap valueMap;

  LayoutParser(String file, String text) {
    this.file = file;
    this.text = text;
  }

  Layout parse() {
    for (String raw : text.lines().toList()) {
      line++;
      String stripped = raw.strip();
      if (stripped.isEmpty() || stripped.startsWith("#")) {
        continue;
      }
      if (stripped.startsWith("[")) {
        section(stripped);
        continue;
      }
      int equals = stripped.indexOf('=');
      if (equals < 1) {
        throw wrong("expected 'name = value'");
      }
      setting(stripped.substring(0, equals).strip(), stripped.substring(equals + 1).strip());
    }
    endTable();
    if (name.isEmpty() || dates.isEmpty() || tables.isEmpty()) {
      throw wrong("a mapping needs 'layout', 'dates' and at least one [table ...]");
    }
    Set<String> names = new HashSet<>();
    for (Layout.Table t : tables) {
      if (t.of() != null && !names.contains(t.of())) {
        throw wrong("table " + t.name() + " is 'of' " + t.of() + ", which must come before it");
      }
      names.add(t.name());
    }
    return new Layout(name, title, dates, blanks, values, tables);
  }

  private void section(String header) {
    endTable();
    valueMap = null;
    String[] words = header.replaceAll("[\\[\\]]", "").strip().split("\\s+");
    if (words.length == 2 && words[0].equals("table")) {
      table = new TableLines(words[1]);
    } else if (words.length == 2 && words[0].equals("values")) {
      valueMap = values.computeIfAbsent(field(words[1]), f -> new ValueMap());
    } else {
      throw wrong("expected [table NAME] or [values FIELD]");
    }
  }

  private void setting(String key, String value) {
    List<String> parts =
        Arrays.stream(value.split("\\|")).map(String::strip).filter(p -> !p.isEmpty()).toList();
    if (parts.isEmpty()) {
      throw wrong("nothing after '='");
    }
    if (valueMap != null) {
      for (String spelling : parts) {
        valueMap.add(key, spelling);
      }
    } else if (table != null) {
      tableSetting(table, key, parts);
    } else {
      switch (key) {
        case "layout" -> name = value;
        case "title" -> title = value;
        case "dates" -> parts.forEach(p -> dates.add(format(p)));
        case "blank" -> parts.forEach(p -> blanks.add(Spelling.plain(p)));
        default -> throw wrong("expected layout, title, dates or blank, not '" + key + "'");
      }
    }
  }

  private void tableSetting(TableLines into, String key, List<String> parts) {
    switch (key) {
      case "names" -> into.names.addAll(parts);
      case "recognise" -> into.recognisedBy.add(parts);
      case "people" -> {
        into.person = true;
        into.child = oneOf(parts.getFirst(), "children", "adults").equals("children");
      }
      case "service" -> into.service = constant(Service.class, parts.getFirst());
      case "of" -> into.of = parts.getFirst();
      case "rows" -> into.periods = oneOf(parts.getFirst(), "episodes", "spans").equals("episodes");
      default -> {
        if (key.startsWith("event ") || key.startsWith("event! ")) {
          event(into, key, parts);
        } else {
          boolean required = key.endsWith("!");
          String word = key.replace("!", "").replace(" else", "").strip();
          into.columns.add(new Layout.Column(field(word), required, parts));
          if (required) {
            into.recognisedBy.add(parts);
          }
        }
      }
    }
  }

  private void event(TableLines into, String key, List<String> parts) {
    String[] words = key.split("\\s+");
    EventKind kind = constant(EventKind.class, words[1]);
    Layout.EventColumns known =
        into.events.getOrDefault(
            kind, new Layout.EventColumns(kind, false, List.of(), List.of(), List.of(), Map.of()));
    Layout.EventColumns next =
        switch (words.length == 2 ? "on" : words[2]) {
          case "on" -> {
            boolean required = words[0].endsWith("!");
            if (required) {
              into.recognisedBy.add(parts);
            }
            yield new Layout.EventColumns(
                kind, required, parts, known.until(), known.note(), known.details());
          }
          case "until" ->
              new Layout.EventColumns(
                  kind, known.required(), known.on(), parts, known.note(), known.details());
          case "note" ->
              new Layout.EventColumns(
                  kind, known.required(), known.on(), known.until(), parts, known.details());
          case "says" -> {
            if (words.length == 3) {
              throw wrong("'event KIND says' needs a name for what the column says");
            }
            Map<String, List<String>> details = new LinkedHashMap<>(known.details());
            details.put(String.join(" ", Arrays.asList(words).subList(3, words.length)), parts);
            yield new Layout.EventColumns(
                kind, known.required(), known.on(), known.until(), known.note(), details);
          }
          default ->
              throw wrong(
                  "expected 'event KIND', 'event KIND until', 'event KIND note' or 'event KIND says NAME'");
        };
    into.events.put(kind, next);
  }

  private void endTable() {
    if (table == null) {
      return;
    }
    TableLines done = table;
    table = null;
    if (done.columns.stream().noneMatch(c -> c.field() == Field.ID && c.required())) {
      throw wrong("table " + done.name + " has no 'id!' column");
    }
    tables.add(
        new Layout.Table(
            done.name,
            List.copyOf(done.names),
            List.copyOf(done.recognisedBy),
            done.person,
            done.child,
            done.service,
            done.of,
            done.periods,
            List.copyOf(done.columns),
            List.copyOf(done.events.values())));
  }

  private Field field(String word) {
    return constant(Field.class, word);
  }

  private <E extends Enum<E>> E constant(Class<E> type, String word) {
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw wrong(
          "'%s' is not one of %s"
              .formatted(
                  word,
                  Arrays.toString(type.getEnumConstants())
                      .toLowerCase(Locale.ROOT)
                      .replace('_', '-')));
    }
  }

  private String oneOf(String word, String... allowed) {
    if (!Arrays.asList(allowed).contains(word)) {
      throw wrong("expected " + String.join(" or ", allowed) + ", not '" + word + "'");
    }
    return word;
  }

  private DateTimeFormatter format(String pattern) {
    try {
      return DateTimeFormatter.ofPattern(pattern, Locale.UK)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw wrong("'" + pattern + "' is not a date pattern such as d/M/uuuu");
    }
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("%s line %d: %s".formatted(file, line, what));
  }

  /** A table while its lines are read. */
  private static final class TableLines {
    final String name;
    final List<String> names = new ArrayList<>();
    final List<List<String>> recognisedBy = new ArrayList<>();
    final List<Layout.Column> columns = new ArrayList<>();
    final Map<EventKind, Layout.EventColumns> events = new LinkedHashMap<>();
    boolean person;
    boolean child = true;
    boolean periods;
    @Nullable Service service;
    @Nullable String of;

    TableLines(String name) {
      this.name = name;
    }
  }
}
