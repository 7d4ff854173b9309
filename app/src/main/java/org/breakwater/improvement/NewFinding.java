package org.breakwater.improvement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding a person has checked against its source.
 *
 * @param words word for word
 * @param page the page it begins on, from 1
 * @param section the heading it stands under
 * @param agencies those it is about, in the words of the letters: police, health, social care,
 *     education, youth justice, probation, partnership, voluntary sector
 * @param agenciesBecause why these were suggested
 * @param theme what it is about, to group by
 * @param grade the grade the partners gave themselves against a descriptor
 * @param evidence what that grade rests on
 */
public record NewFinding(
    FindingKind kind,
    String words,
    @Nullable Integer page,
    @Nullable String section,
    List<String> agencies,
    @Nullable String agenciesBecause,
    @Nullable String theme,
    @Nullable String grade,
    @Nullable String evidence) {
  public NewFinding {
    agencies = List.copyOf(agencies);
  }

  /** A finding of a letter. */
  public static NewFinding of(
      FindingKind kind,
      String words,
      @Nullable Integer page,
      @Nullable String section,
      List<String> agencies,
      @Nullable String agenciesBecause) {
    return new NewFinding(kind, words, page, section, agencies, agenciesBecause, null, null, null);
  }
}
