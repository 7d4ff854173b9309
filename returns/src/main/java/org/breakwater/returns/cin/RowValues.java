package org.breakwater.returns.cin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.returns.rules.Spot;
import org.jspecify.annotations.Nullable;

/** The values of one row as they were given, with their lines. Filled once, then only read. */
final class RowValues {

  private final Group group;
  private final Spot spot;
  private final @Nullable String episode;
  private final @Nullable String id;
  private final @Nullable Object[] values;
  private final @Nullable LocalDate[] dates;
  private final int[] lines;

  RowValues(Group group, Spot spot, @Nullable String episode, @Nullable String id) {
    this.group = group;
    this.spot = spot;
    this.episode = episode;
    this.id = id;
    int columns = group.columns().size();
    this.values = new @Nullable Object[columns];
    this.dates = new @Nullable LocalDate[columns];
    this.lines = new int[columns];
  }

  Group group() {
    return group;
  }

  Spot spot() {
    return spot;
  }

  @Nullable String episode() {
    return episode;
  }

  @Nullable String id() {
    return id;
  }

  /** Takes a value in; a value of an item that comes many times joins those before it. */
  void put(int column, String text, int line) {
    Item item = group.columns().get(column);
    if (item.max() > 1 && !group.perValue()) {
      List<String> list = new ArrayList<>(list(column));
      list.add(text);
      values[column] = list;
    } else {
      values[column] = text;
      if (item.kind() == Kind.DATE) {
        dates[column] = CinDates.parse(text);
      }
    }
    lines[column] = line;
  }

  boolean has(int column) {
    return values[column] != null;
  }

  @Nullable String text(int column) {
    return values[column] instanceof String text ? text : null;
  }

  @SuppressWarnings("unchecked")
  List<String> list(int column) {
    Object value = values[column];
    return value instanceof List<?> list ? (List<String>) list : List.of();
  }

  @Nullable LocalDate date(int column) {
    return dates[column];
  }

  int line(int column) {
    return lines[column];
  }

  @Nullable String shown(int column) {
    Object value = values[column];
    return value instanceof List<?> list
        ? String.join(" ", list.stream().map(String::valueOf).toList())
        : (String) value;
  }
}
