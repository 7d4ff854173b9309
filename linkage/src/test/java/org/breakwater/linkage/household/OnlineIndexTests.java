package org.breakwater.linkage.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnlineIndexTests {

  private static final HouseholdLinker.Settings SETTINGS =
      new HouseholdLinker.Settings(200_000, 7, 0.001, false);
  private static final Town TOWN = Town.of(600, 23);
  private static final People PEOPLE =
      TOWN.people(IntStream.range(0, TOWN.size()).boxed().toList());
  private static final HouseholdModel MODEL = HouseholdLinker.train(PEOPLE, SETTINGS).model();

  private static Function<String, String> texts(int row) {
    return column -> TOWN.text(row, column);
  }

  /** All records but every eleventh, some all at once and the others one by one. */
  private static OnlineIndex index(int atOnce) {
    OnlineIndex.Builder builder = OnlineIndex.of(MODEL);
    IntStream.range(0, atOnce)
        .filter(row -> row % 11 != 0)
        .forEach(row -> builder.add(TOWN.id(row), texts(row)));
    OnlineIndex index = builder.build();
    IntStream.range(atOnce, TOWN.size())
        .filter(row -> row % 11 != 0)
        .forEach(row -> index.add(TOWN.id(row), texts(row)));
    return index;
  }

  @Test
  void a_pair_weighs_the_same_as_when_all_are_linked_together() {
    OnlineIndex index = index(TOWN.size());
    int judged = 0;
    for (int asked = 0; asked < TOWN.size(); asked += 11 * 13) {
      int one = asked;
      People together =
          TOWN.people(
              IntStream.range(0, TOWN.size())
                  .filter(row -> row == one || row % 11 != 0)
                  .boxed()
                  .toList());
      for (OnlineIndex.Match match : index.search(texts(one), 10)) {
        Judgement judgement =
            MODEL.judge(together, together.row(TOWN.id(one)), together.row(match.id()));
        assertThat(match.judgement()).isEqualTo(judgement);
        judged++;
      }
    }
    assertThat(judged).isGreaterThan(50);
  }

  @Test
  void records_added_one_by_one_are_as_good_as_records_given_at_once() {
    OnlineIndex atOnce = index(TOWN.size());
    OnlineIndex half = index(TOWN.size() / 2);
    OnlineIndex none = index(0);
    assertThat(half.size()).isEqualTo(atOnce.size()).isEqualTo(none.size());
    for (int row = 0; row < TOWN.size(); row += 11) {
      List<OnlineIndex.Match> matches = atOnce.search(texts(row), 5);
      assertThat(half.search(texts(row), 5)).isEqualTo(matches);
      assertThat(none.search(texts(row), 5)).isEqualTo(matches);
    }
  }

  @Test
  void finds_the_child_and_says_so_and_not_the_sibling() {
    OnlineIndex index = index(TOWN.size());
    int known = 0;
    int right = 0;
    int wrong = 0;
    for (int row = 0; row < TOWN.size(); row += 11) {
      String child = TOWN.child(TOWN.id(row));
      boolean there =
          IntStream.range(0, TOWN.size())
              .anyMatch(other -> other % 11 != 0 && TOWN.child(TOWN.id(other)).equals(child));
      known += there ? 1 : 0;
      List<OnlineIndex.Match> matches = index.search(texts(row), 3);
      if (!matches.isEmpty() && matches.getFirst().judgement().probability() > 0.5) {
        boolean same = TOWN.child(matches.getFirst().id()).equals(child);
        right += same ? 1 : 0;
        wrong += same ? 0 : 1;
      }
    }
    assertThat((double) right / known).isGreaterThan(0.95);
    assertThat(wrong).isLessThanOrEqualTo(2);
  }

  @Test
  void an_added_record_is_found_by_the_next_search_and_a_removed_one_is_not() {
    OnlineIndex index = index(TOWN.size() / 2);
    List<OnlineIndex.Match> before = index.search(texts(0), 5);
    Map<String, String> new1 =
        Map.of("given", "Xanthippe", "family", "Quill", "born", "2012-03-04", "by", "library");
    index.add("new", new1::get);
    assertThat(index.search(new1::get, 1).getFirst().id()).isEqualTo("new");
    assertThat(index.search(new1::get, 1).getFirst().judgement().likeliest()).isEqualTo(Kind.SAME);
    assertThatThrownBy(() -> index.add("new", new1::get))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"new\" already");
    assertThat(index.remove("new")).isTrue();
    assertThat(index.remove("new")).isFalse();
    assertThat(index.search(new1::get, 5)).noneMatch(match -> match.id().equals("new"));
    List<OnlineIndex.Match> after = index.search(texts(0), 5);
    assertThat(after).hasSameSizeAs(before);
    assertThat(after.getFirst().judgement().weight())
        .isCloseTo(before.getFirst().judgement().weight(), within(0.01));
    index.add("new", new1::get);
    assertThat(index.search(new1::get, 1).getFirst().id()).isEqualTo("new");
  }

  @Test
  void says_nothing_of_nobody() {
    OnlineIndex index = index(TOWN.size());
    assertThat(index.search(column -> null, 5)).isEmpty();
    assertThat(OnlineIndex.of(MODEL).build().search(texts(0), 5)).isEmpty();
    assertThat(index.search(texts(0), 0)).isEmpty();
  }

  @Test
  void many_look_up_while_one_adds() throws Exception {
    OnlineIndex index = index(TOWN.size() / 2);
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var readers = new ArrayList<Future<Integer>>();
      for (int reader = 0; reader < 3; reader++) {
        readers.add(
            threads.submit(() -> {
              start.await();
              int found = 0;
              for (int row = 0; row < TOWN.size(); row += 11) {
                found += index.search(texts(row), 5).size();
              }
              return found;
            }));
      }
      Future<?> writer =
          threads.submit(() -> {
            start.await();
            for (int i = 0; i < 2000; i++) {
              int row = i % TOWN.size();
              String id = "late" + i;
              index.add(id, texts(row));
              assertThat(index.search(texts(row), 50)).anyMatch(match -> match.id().equals(id));
              if (i % 2 == 0) {
                index.remove(id);
              }
            }
            return null;
          });
      start.countDown();
      writer.get();
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    }
  }
}
