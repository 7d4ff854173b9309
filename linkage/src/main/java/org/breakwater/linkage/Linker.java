package org.breakwater.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.breakwater.linkage.household.Described;
import org.breakwater.linkage.household.Weigher;
import org.jspecify.annotations.Nullable;

/**
 * Says which records are worth comparing and whether two of them are of one person. Immutable,
 * without clock or chance: the same pair always gives the same answer, whichever record comes
 * first. Safe for many threads.
 */
public final class Linker {

  /**
   * Changes when {@link #keys} or {@link #nameKeys} change: stored keys must then be made again.
   */
  public static final int KEYS_VERSION = 1;

  private static final Comparator<Candidate<?>> BEST_FIRST =
      Comparator.comparing((Candidate<?> candidate) -> candidate.comparison().verdict())
          .thenComparing(candidate -> -candidate.comparison().weight());

  private final Model model;
  private final @Nullable Map<PersonDescription, Described> remembered;

  private Linker(Model model, @Nullable Map<PersonDescription, Described> remembered) {
    this.model = model;
    this.remembered = remembered;
  }

  /** With the bundled model. */
  public static Linker standard() {
    return Standard.LINKER;
  }

  /** With a model of your own. */
  public static Linker of(Model model) {
    return new Linker(model, null);
  }

  /**
   * The same answers, for asking about the same descriptions many times: each is made ready to
   * compare only once. Holds every description it was given, so keep it for one batch.
   */
  public Linker remembering() {
    return new Linker(model, new ConcurrentHashMap<>());
  }

  private Described described(PersonDescription d) {
    return remembered == null ? Described.of(d) : remembered.computeIfAbsent(d, Described::of);
  }

  private Weigher weigher() {
    return new Weigher(
        model.figures(), model.thresholds().certain(), model.thresholds().possible());
  }

  /**
   * Short stable strings to file a record under. Two records are candidates if they share any;
   * those that share none need not be compared. Empty if the description says too little to find
   * anybody by.
   */
  public SortedSet<String> keys(PersonDescription d) {
    return Blocking.keys(described(d));
  }

  /**
   * Short stable strings to file and find a person's name under, whatever its order and however it
   * is spelt. Rank what is found by {@link #nameSimilarity}. Keys starting with t are of one word
   * and may find many people; n and l are of two words and find few.
   */
  public SortedSet<String> nameKeys(String freeText) {
    return Blocking.nameKeys(freeText);
  }

  /** How alike two full names are whatever their order, from 0 to 1. */
  public double nameSimilarity(@Nullable String a, @Nullable String b) {
    return Names.similarity(a, b);
  }

  /** Whether the two are of one person, how sure that is, and why. */
  public Comparison compare(PersonDescription a, PersonDescription b) {
    return weigher().compare(described(a), described(b));
  }

  /**
   * All candidates, best first: the verdict leads, then the weight. Ties keep the order of the
   * candidates.
   */
  public <T> List<Candidate<T>> rank(
      PersonDescription asked,
      Collection<? extends T> candidates,
      Function<? super T, PersonDescription> describe) {
    Described one = described(asked);
    Weigher weigher = weigher();
    var ranked = new ArrayList<Candidate<T>>(candidates.size());
    for (T candidate : candidates) {
      Described other = described(describe.apply(candidate));
      ranked.add(new Candidate<>(candidate, weigher.compare(one, other)));
    }
    ranked.sort(BEST_FIRST);
    return ranked;
  }

  /** The same without those that are separate, and quicker: most candidates are. */
  public <T> List<Candidate<T>> matches(
      PersonDescription asked,
      Collection<? extends T> candidates,
      Function<? super T, PersonDescription> describe) {
    Described one = described(asked);
    Weigher weigher = weigher();
    var matches = new ArrayList<Candidate<T>>();
    for (T candidate : candidates) {
      Comparison comparison =
          weigher.compareUnlessSeparate(one, described(describe.apply(candidate)));
      if (comparison != null && comparison.verdict() != Verdict.SEPARATE) {
        matches.add(new Candidate<>(candidate, comparison));
      }
    }
    matches.sort(BEST_FIRST);
    return matches;
  }

  private static final class Standard {
    private static final Linker LINKER = Linker.of(Model.standard());
  }
}
