package org.breakwater.improvement.letters;

import java.util.List;
import java.util.UUID;
import org.breakwater.improvement.FindingKind;
import org.jspecify.annotations.Nullable;

/**
 * One finding of a letter being checked.
 *
 * @param kind null when a person said it is no finding; it stays, and can be taken back
 * @param words word for word
 * @param byHand whether a person wrote or changed it
 */
public record KeptFinding(
    UUID id,
    int position,
    @Nullable FindingKind kind,
    String words,
    @Nullable Integer page,
    @Nullable String section,
    List<String> agencies,
    @Nullable String because,
    boolean byHand) {
  public KeptFinding {
    agencies = List.copyOf(agencies);
  }

  public boolean leftOut() {
    return kind == null;
  }

  public KeptFinding at(int newPosition) {
    return new KeptFinding(id, newPosition, kind, words, page, section, agencies, because, byHand);
  }
}
