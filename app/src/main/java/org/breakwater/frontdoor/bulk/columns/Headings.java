package org.breakwater.frontdoor.bulk.columns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The first row of a file, understood. A heading that is not understood stops the file before any
 * row is taken: a misspelt one would lose its values from every notice of the day.
 *
 * @param given the headings as the file has them
 * @param places where each column stands, from 0
 * @param notes columns of the force's own, by place: their words go along with the notice
 * @param faults what is wrong, for the sender; empty when the file can be read
 */
public record Headings(
    List<String> given,
    Map<Column, Integer> places,
    Map<Integer, String> notes,
    List<String> faults) {
  /** What the list of returned rows adds: read back, it is left out. */
  public static final String LINE = "returned_line";

  /** As {@link #LINE}. */
  public static final String REASON = "returned_because";

  private static final int LONGEST_NOTE = 80;

  public Headings {
    given = List.copyOf(given);
    places = Map.copyOf(places);
    notes = Map.copyOf(notes);
    faults = List.copyOf(faults);
  }

  public static Headings of(List<String> given) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    Map<Integer, String> notes = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    List<String> twice = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String plain = plain(given.get(i));
      @Nullable Column column = Column.of(plain).orElse(null);
      if (column != null) {
        if (places.putIfAbsent(column, i) != null) {
          twice.add("“" + shown(given.get(i)) + "”");
        }
      } else if (plain.startsWith("note_")) {
        notes.put(i, shown(given.get(i)));
      } else if (!plain.isEmpty() && !plain.equals(LINE) && !plain.equals(REASON)) {
        unknown.add("“" + shown(given.get(i)) + "”" + likely(plain));
      }
    }
    return new Headings(given, places, notes, faults(places, unknown, twice));
  }

  private static List<String> faults(
      Map<Column, Integer> places, List<String> unknown, List<String> twice) {
    List<String> faults = new ArrayList<>();
    if (!unknown.isEmpty()) {
      faults.add(
          "The first row has %s not in the list: %s. Correct %s, take %s out, or begin the heading with “note_”"
              .formatted(
                  unknown.size() == 1 ? "a heading that is" : "headings that are",
                  Wording.list(unknown.stream().limit(20).toList()),
                  unknown.size() == 1 ? "it" : "them",
                  unknown.size() == 1 ? "it" : "them"));
    }
    if (!twice.isEmpty()) {
      faults.add(
          "Two columns mean the same: the second is %s. Keep one of the two"
              .formatted(Wording.list(twice)));
    }
    if (!places.containsKey(Column.CONCERN)) {
      faults.add("There is no column “concern”");
    }
    if (List.of(Column.CHILD_GIVEN, Column.CHILD_FAMILY, Column.CHILD_DESCRIPTION).stream()
        .noneMatch(places::containsKey)) {
      faults.add(
          "There is no column that says who the child is: “child_given”, “child_family” or"
              + " “child_description”");
    }
    return faults;
  }

  private static String plain(String heading) {
    return heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .replace("'", "")
        .replace("’", "")
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("^_+|_+$", "");
  }

  private static String shown(String heading) {
    String shown = heading.strip();
    return shown.length() <= LONGEST_NOTE ? shown : shown.substring(0, LONGEST_NOTE) + "…";
  }

  /**
   * The column one of whose headings has most pairs of letters in common, if that is most of them.
   */
  private static String likely(String plain) {
    var pairs = pairs(plain);
    double best = 0.6;
    @Nullable Column nearest = null;
    for (Column column : Column.values()) {
      for (String known :
          Stream.concat(Stream.of(column.heading()), column.aliases().stream()).toList()) {
        var others = pairs(known);
        var common = new TreeSet<>(pairs);
        common.retainAll(others);
        double likeness = 2.0 * common.size() / Math.max(1, pairs.size() + others.size());
        if (likeness > best) {
          best = likeness;
          nearest = column;
        }
      }
    }
    return nearest == null ? "" : " (did you mean “" + nearest.heading() + "”?)";
  }

  private static TreeSet<String> pairs(String text) {
    TreeSet<String> pairs = new TreeSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
