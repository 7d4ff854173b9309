package org.breakwater.bench.household;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.breakwater.linkage.household.HouseholdLinker;
import org.breakwater.linkage.household.HouseholdModel;
import org.breakwater.linkage.household.OnlineIndex;
import org.breakwater.linkage.household.People;
import org.jspecify.annotations.Nullable;

/**
 * How well notices are looked up. The top hit counts.
 *
 * @param foundAt5 share of known children found where 5 % of unknown ones are "found"
 * @param foundAt1 the same at 1.5 %
 * @param wrongAt5 share of known children for whom another child comes first, at 5 %
 * @param wrongAt1 the same at 1.5 %
 * @param likely where hits of a chance of a half and more count: known children found, known ones
 *     for whom another comes first, unknown ones "found"
 */
record LookUpFigures(
    double foundAt5, double foundAt1, double wrongAt5, double wrongAt1, double[] likely) {

  private static final double LIKELIER_THAN_NOT = 0.5;

  /** Enough to learn from. */
  private static final int LEARNT_FROM = 1_000_000;

  /**
   * What is looked up.
   *
   * @param child the child it is of
   * @param texts what it says, by column
   */
  record Asked(String child, Map<String, String> texts) {}

  private record Hit(Asked asked, String id, double chance) {}

  /** Learns from the first million records that may be in the index. */
  static HouseholdModel learn(Register register, Notices notices) throws IOException {
    var ids = new ArrayList<String>();
    var columns = new HashMap<String, List<String>>();
    register.roles.columns().forEach(column -> columns.put(column, new ArrayList<>()));
    register.each(row -> {
      if (!notices.leftOut(register, row)) {
        ids.add(row.id());
        columns.forEach((column, texts) -> texts.add(row.text(column).strip()));
      }
      return ids.size() < LEARNT_FROM;
    });
    var texts = new HashMap<String, String[]>();
    columns.forEach((column, list) -> texts.put(column, list.toArray(String[]::new)));
    People people = People.of(ids.toArray(String[]::new), register.roles, texts);
    return HouseholdLinker.train(people, HouseholdLinker.Settings.standard()).model();
  }

  /** Reads and files what may be in the index. */
  static OnlineIndex index(Register register, Notices notices, HouseholdModel model)
      throws IOException {
    OnlineIndex.Builder builder = OnlineIndex.of(model);
    register.each(row -> {
      if (!notices.leftOut(register, row)) {
        builder.add(row.id(), row.texts());
      }
      return true;
    });
    return builder.build();
  }

  /** The notices themselves. */
  static List<Asked> asked(Register register, Notices notices) throws IOException {
    var asked = new ArrayList<Asked>();
    register.each(row -> {
      String child = notices.rows().get(row.number());
      if (child != null) {
        var texts = new HashMap<String, String>();
        register.roles.columns().forEach(column -> texts.put(column, row.text(column)));
        asked.add(new Asked(child, texts));
      }
      return true;
    });
    return asked;
  }

  /** Learns, files and looks up. */
  static LookUpFigures of(Register register, Notices notices) throws IOException {
    OnlineIndex index = index(register, notices, learn(register, notices));
    return of(register, notices, index, asked(register, notices));
  }

  static LookUpFigures of(Register register, Notices notices, OnlineIndex index, List<Asked> asked)
      throws IOException {
    var hits = new ArrayList<Hit>();
    var ids = new HashSet<String>();
    for (Asked one : asked) {
      Function<String, @Nullable String> texts = one.texts()::get;
      for (OnlineIndex.Match match : index.search(texts, 1)) {
        hits.add(new Hit(one, match.id(), match.probability()));
        ids.add(match.id());
      }
    }
    hits.sort(Comparator.comparingDouble(hit -> -hit.chance()));
    var persons = new HashMap<String, String>();
    register.each(row -> {
      if (ids.contains(row.id())) {
        persons.put(row.id(), row.person());
      }
      return true;
    });
    double[] at5 = at(0.05, hits, persons, notices);
    double[] at1 = at(0.015, hits, persons, notices);
    return new LookUpFigures(
        at5[0], at1[0], at5[1], at1[1], atChance(LIKELIER_THAN_NOT, hits, persons, notices));
  }

  private static double[] atChance(
      double chance, List<Hit> hits, Map<String, String> persons, Notices notices) {
    List<Hit> likely = hits.stream().filter(hit -> hit.chance() >= chance).toList();
    double outside =
        likely.stream().filter(hit -> notices.unknown().contains(hit.asked().child())).count();
    double right =
        likely.stream().filter(hit -> hit.asked().child().equals(persons.get(hit.id()))).count();
    double known = notices.known().size();
    return new double[] {
      right / known, (likely.size() - outside - right) / known, outside / notices.unknown().size()
    };
  }

  /** Share of known children found, and taken for another, where so many unknown are "found". */
  private static double[] at(
      double falseHits, List<Hit> hits, Map<String, String> persons, Notices notices) {
    double found = 0;
    double wrong = 0;
    int outside = 0;
    for (Hit hit : hits) {
      String child = hit.asked().child();
      if (notices.unknown().contains(child)) {
        outside++;
        if (outside > falseHits * notices.unknown().size()) {
          break;
        }
      } else if (child.equals(persons.get(hit.id()))) {
        found++;
      } else {
        wrong++;
      }
    }
    return new double[] {found / notices.known().size(), wrong / notices.known().size()};
  }
}
