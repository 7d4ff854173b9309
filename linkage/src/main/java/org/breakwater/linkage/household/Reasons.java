package org.breakwater.linkage.household;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.breakwater.linkage.FullName;
import org.breakwater.linkage.NamePart;
import org.breakwater.linkage.Reason;
import org.jspecify.annotations.Nullable;

/** Collects what speaks for and against, as a practitioner would say it. */
final class Reasons {

  private static final double WORTH_KEEPING = 1e-10;

  private final Described a;
  private final Described b;
  private final FullName one;
  private final FullName other;
  private final List<Reason> reasons = new ArrayList<>();

  /**
   * Of these two, under these names.
   *
   * @param one of the first
   * @param other of the second
   */
  Reasons(Described a, Described b, FullName one, FullName other) {
    this.a = a;
    this.b = b;
    this.one = one;
    this.other = other;
  }

  /**
   * Adds what one field says.
   *
   * @param weight in bits
   */
  void add(Field field, int level, double weight) {
    switch (field.name()) {
      case "given" ->
          reasons.add(
              new Reason(
                  "given", field.words(level, shown(one.given()), shown(other.given())), weight));
      case "family" ->
          reasons.add(
              new Reason(
                  "family",
                  field.words(level, shown(one.family()), shown(other.family())),
                  weight));
      case "birth" ->
          reasons.add(
              new Reason(
                  "born",
                  field.words(level, String.valueOf(a.born()), String.valueOf(b.born())),
                  weight));
      case "numbers" -> {
        boolean same = level != NumbersField.DIFFERENT;
        List<String> kinds = NumbersField.kinds(a.numbers(), b.numbers(), same);
        for (String kind : kinds) {
          String words = Words.identifier(kind);
          reasons.add(
              new Reason(
                  kind,
                  same ? "same " + words : "different " + words + "s",
                  weight / kinds.size()));
        }
      }
      case "sex" -> reasons.add(new Reason("sex", field.words(level, "", ""), weight));
      default ->
          reasons.add(
              new Reason(
                  "home",
                  field.words(
                      level,
                      Objects.requireNonNullElse(a.postcode(), ""),
                      Objects.requireNonNullElse(b.postcode(), "")),
                  weight));
    }
  }

  /** Adds what is not of one field, if there is anything to it. */
  void add(String about, String words, double weight) {
    if (Math.abs(weight) > WORTH_KEEPING) {
      reasons.add(new Reason(about, words, weight));
    }
  }

  /** The strongest first; rules last. */
  List<Reason> inOrder(List<String> rules) {
    reasons.sort(
        Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight()))
            .thenComparing(Reason::field));
    rules.forEach(words -> reasons.add(new Reason(Reason.RULE, words, 0)));
    return reasons;
  }

  /** As the record has it; empty if it has none. */
  static String shown(@Nullable NamePart part) {
    return part == null ? "" : part.shown();
  }
}
