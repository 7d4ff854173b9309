package org.breakwater.bench.household;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.breakwater.linkage.household.HouseholdLinker;
import org.breakwater.linkage.household.HouseholdLinks;
import org.breakwater.linkage.household.People;
import org.jspecify.annotations.Nullable;

/**
 * Looking up police notices: of known children all police records are taken out of the index, of
 * unknown ones all records; their brothers and sisters stay. The top hit counts.
 *
 * @param foundAt5 share of known children found where 5 % of unknown ones are "found"
 * @param foundAt1 the same at 1.5 %
 * @param wrongAt5 share of known children for whom another child comes first, at 5 %
 */
record LookUpFigures(double foundAt5, double foundAt1, double wrongAt5) {

  private static final String NOTICES = "police";

  private record Hit(double weight, boolean known, boolean right) {}

  /** Null if the file has no police records. */
  static @Nullable LookUpFigures of(Truth truth, int known, int unknown, long seed) {
    String[] sources =
        truth.roles().source() == null ? null : truth.columns().get(truth.roles().source());
    if (sources == null) {
      return null;
    }
    var notices = new LinkedHashMap<String, Integer>();
    var elsewhere = new HashSet<String>();
    for (int i = 0; i < truth.size(); i++) {
      if (sources[i].equals(NOTICES)) {
        notices.putIfAbsent(truth.persons()[i], i);
      } else {
        elsewhere.add(truth.persons()[i]);
      }
    }
    var children = new ArrayList<>(notices.keySet());
    Collections.shuffle(children, new Random(seed));
    Set<String> asKnown = new HashSet<>();
    Set<String> asUnknown = new HashSet<>();
    for (String child : children) {
      if (asKnown.size() < known && elsewhere.contains(child)) {
        asKnown.add(child);
      } else if (asUnknown.size() < unknown) {
        asUnknown.add(child);
      }
    }
    if (asKnown.isEmpty() || asUnknown.isEmpty()) {
      return null;
    }
    var asked = new BitSet();
    asKnown.forEach(child -> asked.set(Objects.requireNonNull(notices.get(child))));
    asUnknown.forEach(child -> asked.set(Objects.requireNonNull(notices.get(child))));
    var out = new BitSet();
    for (int i = 0; i < truth.size(); i++) {
      String child = truth.persons()[i];
      out.set(
          i, asUnknown.contains(child) || asKnown.contains(child) && sources[i].equals(NOTICES));
    }
    Truth index = truth.where(i -> !out.get(i));
    Truth both = truth.where(i -> !out.get(i) || asked.get(i));
    HouseholdLinker linker =
        HouseholdLinker.train(index.people(), HouseholdLinker.Settings.standard());
    People people = both.people();
    var rows = new BitSet();
    asked.stream().forEach(i -> rows.set(people.row(truth.ids()[i])));
    int[] persons = both.numbers(people);
    var hits = hits(linker.model().lookUp(people, rows, 1e-4), rows, persons);
    return figures(hits, asKnown.size(), asUnknown.size());
  }

  private static List<Hit> hits(HouseholdLinks links, BitSet asked, int[] persons) {
    boolean[] indexed = new boolean[persons.length];
    IntStream.range(0, persons.length)
        .filter(i -> !asked.get(i))
        .forEach(i -> indexed[persons[i]] = true);
    var best = new HashMap<Integer, Hit>();
    for (int i = 0; i < links.size(); i++) {
      int row = asked.get(links.a(i)) ? links.a(i) : links.b(i);
      boolean right = persons[links.a(i)] == persons[links.b(i)];
      var hit = new Hit(links.weight(i), indexed[persons[row]], right);
      best.merge(row, hit, (x, y) -> y.weight() > x.weight() ? y : x);
    }
    var hits = new ArrayList<>(best.values());
    hits.sort(Comparator.comparingDouble(hit -> -hit.weight()));
    return hits;
  }

  private static LookUpFigures figures(List<Hit> hits, double known, double unknown) {
    double found = 0;
    double wrong = 0;
    int outside = 0;
    double foundAt1 = 0;
    double foundAt5 = 0;
    double wrongAt5 = 0;
    for (Hit hit : hits) {
      if (!hit.known()) {
        outside++;
      } else if (hit.right()) {
        found++;
      } else {
        wrong++;
      }
      if (outside <= 0.015 * unknown) {
        foundAt1 = found / known;
      }
      if (outside <= 0.05 * unknown) {
        foundAt5 = found / known;
        wrongAt5 = wrong / known;
      }
    }
    return new LookUpFigures(foundAt5, foundAt1, wrongAt5);
  }
}
