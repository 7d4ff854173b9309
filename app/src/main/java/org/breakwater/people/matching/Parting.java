package org.breakwater.people.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.breakwater.linkage.Comparison;
import org.breakwater.linkage.Verdict;
import org.breakwater.people.RecordId;
import org.breakwater.people.thresholds.Judge;

/**
 * Whether the records under one person still speak for one another: each must fit some other, and
 * all must hang together. Pure.
 *
 * @param one a record of the side that has come loose
 * @param other the record of the rest that fits it best
 * @param comparison of the two, with why it is asked
 */
record Parting(Known one, Known other, Comparison comparison) {
  static final String LOOSE =
      "the records under this person no longer all speak for one another, so a person should decide"
          + " whether they are two people";
  static final String NUMBERS =
      "two records under this person have different NHS numbers, so a person should decide whether"
          + " they are two people";

  /** Two records, whichever comes first. */
  record Pair(RecordId one, RecordId other) {
    static Pair of(RecordId a, RecordId b) {
      return a.value().compareTo(b.value()) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  /**
   * What to ask, or nothing.
   *
   * @param together pairs that a person has said are one
   */
  static Optional<Parting> of(Judge judge, List<Known> members, Set<Pair> together) {
    int n = members.size();
    var group = new int[n];
    for (int i = 0; i < n; i++) {
      group[i] = i;
    }
    Map<Pair, Comparison> compared = new HashMap<>();
    Parting numbers = null;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        Known a = members.get(i);
        Known b = members.get(j);
        Comparison comparison = judge.linker().compare(a.description(), b.description());
        compared.put(Pair.of(a.id(), b.id()), comparison);
        boolean decided =
            together.contains(Pair.of(a.id(), b.id()))
                || a.state().equals("JOINED_BY_PERSON")
                || b.state().equals("JOINED_BY_PERSON");
        if (decided || comparison.verdict() != Verdict.SEPARATE) {
          join(group, i, j);
        }
        if (!decided && numbers == null && numberedApart(a, b)) {
          numbers = new Parting(a, b, asked(comparison, NUMBERS));
        }
      }
    }
    Parting loose = loose(members, group, compared);
    return Optional.ofNullable(loose == null ? numbers : loose);
  }

  /**
   * Which of the records go with {@code one} if the two are different people: those that fit it
   * better than {@code other}.
   */
  static List<Known> side(Judge judge, List<Known> members, Known one, Known other) {
    return members.stream()
        .filter(member -> !member.id().equals(other.id()))
        .filter(member ->
            member.id().equals(one.id())
                || judge.linker().compare(member.description(), one.description()).weight()
                    > judge.linker().compare(member.description(), other.description()).weight())
        .toList();
  }

  private static @org.jspecify.annotations.Nullable Parting loose(
      List<Known> members, int[] group, Map<Pair, Comparison> compared) {
    Map<Integer, List<Known>> parts = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      parts.computeIfAbsent(root(group, i), fresh -> new ArrayList<>()).add(members.get(i));
    }
    if (parts.size() < 2) {
      return null;
    }
    // the smallest part is asked about; of two alike, the one that came last
    List<Known> part =
        parts.values().stream()
            .min(
                Comparator.comparingInt((List<Known> one) -> one.size())
                    .thenComparing(one -> one.getFirst().recordedAt(), Comparator.reverseOrder())
                    .thenComparing(one -> one.getFirst().id().value()))
            .orElseThrow();
    Parting best = null;
    for (Known one : part) {
      for (Known other : members) {
        if (!part.contains(other)) {
          Comparison comparison = compared.get(Pair.of(one.id(), other.id()));
          if (comparison != null
              && (best == null || comparison.weight() > best.comparison().weight())) {
            best = new Parting(one, other, comparison);
          }
        }
      }
    }
    return best == null
        ? null
        : new Parting(best.one(), best.other(), asked(best.comparison(), LOOSE));
  }

  private static boolean numberedApart(Known a, Known b) {
    String one = a.description().identifiers().get("NHS");
    String other = b.description().identifiers().get("NHS");
    return one != null && other != null && !one.equals(other);
  }

  private static Comparison asked(Comparison was, String why) {
    return Weighing.withRule(was, why);
  }

  private static void join(int[] group, int i, int j) {
    group[root(group, i)] = root(group, j);
  }

  private static int root(int[] group, int i) {
    int at = i;
    while (group[at] != at) {
      at = group[at];
    }
    return at;
  }
}
