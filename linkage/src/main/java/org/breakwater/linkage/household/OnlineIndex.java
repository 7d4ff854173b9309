package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Millions of records in memory, in which one record is looked up at a time: "do we know the child
 * of this notice?". Each pair is judged as {@link HouseholdModel#judge} judges it when the record
 * looked up is linked together with all those here: the same weight, to the last bit.
 *
 * <p>The index starts with records given all at once ({@link Builder}); from then on records come
 * and go one by one, and the next look-up knows of it. Many threads may look up while one adds or
 * removes. It holds nothing on disk: it is built anew from the records at every start.
 *
 * <p>What a look-up may cost is bounded: keys are followed from the rarest up until {@link
 * #MOST_CANDIDATES} records are gathered. A record that shares only far commoner keys with the one
 * looked up is not found.
 */
public final class OnlineIndex {

  /** No look-up compares more records than this. */
  public static final int MOST_CANDIDATES = 4_000;

  /** A key that says little by itself (a birth date, a postcode) is followed to no more records. */
  private static final int MOST_OF_WEAK = 1_000;

  private final HouseholdModel model;
  private final Roles roles;
  private final GrowingColumns columns = new GrowingColumns();
  private final Columns base;
  private final IdTable ids = new IdTable();
  private final LatePostings late = new LatePostings();
  private final BitSet gone = new BitSet();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private int rows;
  private int removed;
  private @Nullable Postings[] early = {};
  private Mixture bound;
  private int knownSources;

  private OnlineIndex(HouseholdModel model) {
    this.model = model;
    roles = model.roles();
    base = Columns.of(roles, columns);
    bound = model.mixture().about(people());
  }

  private void bind(People people) {
    bound = model.mixture().about(people);
    knownSources = people.source.size();
  }

  /**
   * A record that may be of the same person.
   *
   * @param id its id
   * @param judgement how likely each explanation is, and why, as if there were no other record
   * @param probability chance that it is of the person looked up, given that at most one of the
   *     persons found is: of two twins who fit as well, each has less than a half
   */
  public record Match(String id, Judgement judgement, double probability) {}

  /** Begins an index of many records. */
  public static Builder of(HouseholdModel model) {
    return new Builder(new OnlineIndex(model));
  }

  /** Takes records all at once. Not for more than one thread. */
  public static final class Builder {

    private static final int BATCH = 1 << 13;

    private final OnlineIndex index;
    private final List<String> ids = new ArrayList<>();
    private final List<@Nullable String[]> texts = new ArrayList<>();

    private Builder(OnlineIndex index) {
      this.index = index;
    }

    /**
     * Takes a record.
     *
     * @param texts what the record says, by column of the model's {@link HouseholdModel#roles};
     *     null or empty where it says nothing
     * @throws IllegalArgumentException if there was a record of that id already: at once or later,
     *     in {@link #build} at the latest
     */
    public Builder add(String id, Function<String, @Nullable String> texts) {
      ids.add(id);
      this.texts.add(index.columns.texts(texts));
      if (ids.size() == BATCH) {
        encode();
      }
      return this;
    }

    private void encode() {
      CompletableFuture<Void> named = CompletableFuture.runAsync(() -> ids.forEach(index.ids::add));
      index.columns.addAll(texts);
      try {
        named.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof IllegalArgumentException known ? known : e;
      }
      index.rows += ids.size();
      ids.clear();
      texts.clear();
    }

    /** Files the records; the builder must not be used any more. */
    public OnlineIndex build() {
      encode();
      index.file();
      return index;
    }
  }

  private People people() {
    return new People(rows, new String[0], roles, base);
  }

  private void file() {
    columns.settle();
    ids.settle();
    List<Keys.Kind> kinds = Keys.ofAll(people()).kinds();
    early =
        IntStream.range(0, kinds.size())
            .parallel()
            .mapToObj(kind -> Postings.of(kinds.get(kind), rows))
            .toArray(Postings[]::new);
    bind(people());
  }

  /** How many records there are. */
  public int size() {
    return read(() -> rows - removed);
  }

  /**
   * Adds a record; the next look-up may find it.
   *
   * @param texts as for {@link Builder#add}
   * @throws IllegalArgumentException if there is a record of that id already
   */
  public void add(String id, Function<String, @Nullable String> texts) {
    lock.writeLock().lock();
    try {
      ids.add(id);
      int row = columns.add(columns.texts(texts));
      rows = row + 1;
      People people = people();
      List<Keys.Kind> kinds = new Keys(people).kinds();
      for (int kind = 0; kind < early.length; kind++) {
        if (early[kind] != null) {
          for (long key : kinds.get(kind).of().apply(row)) {
            late.add(kinds.get(kind).hash(key), row);
          }
        }
      }
      if (people.source.size() != knownSources) {
        bind(people);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Removes a record; false if there is none of that id. */
  public boolean remove(String id) {
    lock.writeLock().lock();
    try {
      int row = ids.row(id);
      if (row < 0) {
        return false;
      }
      ids.remove(id);
      columns.forget(row);
      gone.set(row);
      removed++;
      return true;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * The records most likely to be of the person described, likeliest first; of equal ones the first
   * added comes first.
   *
   * @param texts as for {@link Builder#add}
   * @param limit no more than this
   */
  public List<Match> search(Function<String, @Nullable String> texts, int limit) {
    return read(() -> found(texts, limit));
  }

  /** Bytes of the arrays that grow with the records; what a distinct name takes is not counted. */
  public long bytes() {
    return read(() ->
        columns.bytes()
            + ids.bytes()
            + late.bytes()
            + Arrays.stream(early).filter(Objects::nonNull).mapToLong(Postings::bytes).sum());
  }

  private <T> T read(Supplier<T> what) {
    lock.readLock().lock();
    try {
      return what.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  private List<Match> found(Function<String, @Nullable String> texts, int limit) {
    var people = new People(rows + 1, new String[0], roles, columns.asking(roles, texts));
    Mixture mixture =
        people.source.size() == knownSources
            ? bound.sharing(people)
            : model.mixture().about(people);
    var judge = new Judge(people, mixture);
    var best = new Best(Math.max(limit, Rivals.MOST));
    for (int row : candidates(people)) {
      if (!gone.get(row)) {
        best.offer(row, judge.weight(row, rows));
      }
    }
    var rivals = new Rivals(best, judge);
    var matches = new ArrayList<Match>(limit);
    for (int i = 0; i < Math.min(limit, best.size()); i++) {
      matches.add(
          new Match(
              ids.id(best.row(i)), judge.judgement(best.row(i), rows), rivals.probability(i)));
    }
    return matches;
  }

  /** Rows that share a key with the last one, in ascending order. */
  private int[] candidates(People people) {
    List<Keys.Kind> kinds = new Keys(people).kinds();
    long[] hashes = new long[64];
    long[] order = new long[64];
    int n = 0;
    for (int kind = 0; kind < early.length; kind++) {
      Postings filed = early[kind];
      if (filed == null) {
        continue;
      }
      int most = kinds.get(kind).weak() ? MOST_OF_WEAK : MOST_CANDIDATES;
      for (long key : kinds.get(kind).of().apply(rows)) {
        long hash = kinds.get(kind).hash(key);
        long count = late.count(hash) + filed.count(hash);
        if (count > 0 && count <= most) {
          if (n == hashes.length) {
            hashes = Arrays.copyOf(hashes, n * 2);
            order = Arrays.copyOf(order, n * 2);
          }
          hashes[n] = hash;
          order[n] = count << 40 | (long) n << 16 | kind;
          n++;
        }
      }
    }
    Arrays.sort(order, 0, n);
    var rowsFound = new Postings.RowSet();
    long budget = MOST_CANDIDATES;
    for (int i = 0; i < n; i++) {
      budget -= order[i] >>> 40;
      if (budget < 0) {
        break;
      }
      long hash = hashes[(int) (order[i] >>> 16 & 0xffffff)];
      late.collect(hash, rowsFound);
      Postings filed = early[(int) (order[i] & 0xffff)];
      if (filed != null) {
        filed.collect(hash, rowsFound);
      }
    }
    return rowsFound.sorted();
  }
}
