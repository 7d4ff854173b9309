package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.breakwater.linkage.engine.Constraints;
import org.jspecify.annotations.Nullable;

/**
 * Records put together person by person. Pairs are joined from the surest down, and two groups only
 * become one if their records, taken all together, speak for it: one pair that looks alike does not
 * outweigh the many that do not, so a chain of siblings never becomes one child.
 */
public final class Persons {

  /** No single pair counts for more than this many bits. */
  private static final double LOUDEST = 8;

  /** Records of a group that are asked. */
  private static final int MOST_ASKED = 12;

  private final int[] person;
  private final int count;

  private Persons(int[] person, int count) {
    this.person = person;
    this.count = count;
  }

  /**
   * Groups records.
   *
   * @param links pairs judged by the same model
   * @param threshold chance above which a pair may join two groups
   */
  public static Persons of(HouseholdLinks links, HouseholdModel model, double threshold) {
    return of(links, model, threshold, null);
  }

  /**
   * The same, where some records may never be of one person.
   *
   * @param constraints in the rows of the links; they keep account of this one grouping
   */
  public static Persons of(
      HouseholdLinks links,
      HouseholdModel model,
      double threshold,
      @Nullable Constraints constraints) {
    Integer[] order =
        IntStream.range(0, links.size())
            .filter(i -> links.probability(i) >= threshold)
            .boxed()
            .toArray(Integer[]::new);
    // pairs are in the order of their records, so ties fall the same way whatever came first
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -links.weight(i)));
    var groups = new Groups(links.people().size());
    var judge = new Judge(links.people(), model.mixture().about(links.people()));
    double least = Math.log(threshold / (1 - threshold)) / Math.log(2);
    for (int i : order) {
      int a = groups.of(links.a(i));
      int b = groups.of(links.b(i));
      if (a != b
          && (constraints == null || constraints.allow(a, b))
          && speakFor(judge, groups.members(a), groups.members(b), least)) {
        groups.join(a, b);
        if (constraints != null) {
          constraints.joined(Math.min(a, b), Math.max(a, b));
        }
      }
    }
    return groups.persons();
  }

  private static boolean speakFor(Judge judge, int[] some, int[] others, double least) {
    if (some.length == 1 && others.length == 1) {
      return true;
    }
    double sum = 0;
    int asked = 0;
    for (int a : asked(some)) {
      for (int b : asked(others)) {
        sum += Math.clamp(judge.weight(a, b), -LOUDEST, LOUDEST);
        asked++;
      }
    }
    return sum / asked >= Math.clamp(least, -LOUDEST, LOUDEST / 2);
  }

  private static int[] asked(int[] members) {
    return members.length <= MOST_ASKED ? members : Arrays.copyOf(members, MOST_ASKED);
  }

  /** Number of the person a record is of, from 0. */
  public int person(int row) {
    return person[row];
  }

  public int count() {
    return count;
  }

  private static final class Groups {

    private final int[] group;
    private final ArrayList<int[]> members = new ArrayList<>();

    Groups(int rows) {
      group = IntStream.range(0, rows).toArray();
      for (int i = 0; i < rows; i++) {
        members.add(new int[] {i});
      }
    }

    int of(int row) {
      return group[row];
    }

    int[] members(int of) {
      return members.get(of);
    }

    void join(int a, int b) {
      int keep = Math.min(a, b);
      int drop = Math.max(a, b);
      int[] some = members.get(keep);
      int[] more = members.get(drop);
      int[] all = Arrays.copyOf(some, some.length + more.length);
      System.arraycopy(more, 0, all, some.length, more.length);
      Arrays.sort(all);
      for (int row : more) {
        group[row] = keep;
      }
      members.set(keep, all);
      members.set(drop, new int[0]);
    }

    Persons persons() {
      int[] numbers = new int[members.size()];
      int next = 0;
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = members.get(i).length == 0 ? -1 : next++;
      }
      return new Persons(Arrays.stream(group).map(g -> numbers[g]).toArray(), next);
    }
  }
}
