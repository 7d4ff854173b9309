package org.breakwater.linkage.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HouseholdLinkerTests {

  private static final HouseholdLinker.Settings SETTINGS =
      new HouseholdLinker.Settings(300_000, 7, 0.001, true);
  private static final Town TOWN = Town.of(2000, 11);
  private static final HouseholdLinker LINKER =
      HouseholdLinker.train(TOWN.people(inOrder(TOWN)), SETTINGS);
  private static final HouseholdLinks LINKS = LINKER.link(SETTINGS);

  private static List<Integer> inOrder(Town town) {
    return IntStream.range(0, town.size()).boxed().toList();
  }

  private static boolean same(Town town, HouseholdLinks links, int pair) {
    return town.child(links.people().id(links.a(pair)))
        .equals(town.child(links.people().id(links.b(pair))));
  }

  @Test
  void finds_nearly_all_and_hardly_ever_the_wrong_child_without_labels() {
    long right = 0;
    long wrong = 0;
    for (int i = 0; i < LINKS.size(); i++) {
      if (LINKS.probability(i) >= 0.9) {
        if (same(TOWN, LINKS, i)) {
          right++;
        } else {
          wrong++;
        }
      }
    }
    assertThat((double) right / TOWN.truePairs()).isGreaterThan(0.93);
    assertThat((double) wrong / (right + wrong)).isLessThan(0.01);
  }

  @Test
  void takes_fewer_relatives_for_one_child_than_the_plain_model_at_the_same_recall() {
    var byPlain = new ArrayList<Integer>(IntStream.range(0, LINKS.size()).boxed().toList());
    byPlain.sort((x, y) -> Double.compare(LINKS.plainWeight(y), LINKS.plainWeight(x)));
    var byHousehold = new ArrayList<>(byPlain);
    byHousehold.sort((x, y) -> Double.compare(LINKS.weight(y), LINKS.weight(x)));
    long target = (long) (TOWN.truePairs() * 0.95);
    assertThat(relativesBefore(byHousehold, target))
        .isLessThan(relativesBefore(byPlain, target) / 2 + 1);
  }

  private static long relativesBefore(List<Integer> order, long target) {
    long right = 0;
    long relatives = 0;
    for (int i : order) {
      if (same(TOWN, LINKS, i)) {
        right++;
      } else if (TOWN.family(LINKS.people().id(LINKS.a(i)))
          .equals(TOWN.family(LINKS.people().id(LINKS.b(i))))) {
        relatives++;
      }
      if (right >= target) {
        break;
      }
    }
    return relatives;
  }

  @Test
  void a_chance_means_what_it_says() {
    double predicted = 0;
    long observed = 0;
    long n = 0;
    for (int i = 0; i < LINKS.size(); i++) {
      double chance = LINKS.probability(i);
      if (chance >= 0.9) {
        predicted += chance;
        observed += same(TOWN, LINKS, i) ? 1 : 0;
        n++;
      }
    }
    assertThat(predicted / n).isCloseTo((double) observed / n, within(0.03));
  }

  @Test
  void row_order_never_changes_a_figure() {
    Town town = Town.of(300, 3);
    var shuffled = new ArrayList<>(inOrder(town));
    Collections.shuffle(shuffled, new Random(5));
    assertThat(figures(town, shuffled)).isEqualTo(figures(town, inOrder(town)));
  }

  @Test
  void the_number_of_threads_never_changes_a_figure() throws Exception {
    Town town = Town.of(300, 3);
    Map<String, Double> usual = figures(town, inOrder(town));
    try (var one = new ForkJoinPool(1);
        var many = new ForkJoinPool(7)) {
      assertThat(one.submit(() -> figures(town, inOrder(town))).get()).isEqualTo(usual);
      assertThat(many.submit(() -> figures(town, inOrder(town))).get()).isEqualTo(usual);
    }
  }

  private static Map<String, Double> figures(Town town, List<Integer> order) {
    HouseholdLinks links = HouseholdLinker.train(town.people(order), SETTINGS).link(SETTINGS);
    var figures = new HashMap<String, Double>();
    for (int i = 0; i < links.size(); i++) {
      figures.put(
          links.people().id(links.a(i)) + " " + links.people().id(links.b(i)), links.weight(i));
    }
    return figures;
  }

  @Test
  void a_pair_is_judged_the_same_either_way_round_and_as_it_was_linked() {
    for (int i = 0; i < LINKS.size(); i += 97) {
      int a = LINKS.a(i);
      int b = LINKS.b(i);
      Judgement judgement = LINKER.model().judge(LINKS.people(), a, b);
      assertThat(LINKER.model().judge(LINKS.people(), b, a)).isEqualTo(judgement);
      assertThat(judgement.weight()).isCloseTo(LINKS.weight(i), within(1e-9));
      assertThat(judgement.chances().stream().mapToDouble(c -> c).sum()).isCloseTo(1, within(1e-9));
    }
  }
}
