package org.breakwater.frontdoor.answers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an agency says it knows.
 *
 * @param original kept by the agency alone when what the hub sees is a sanitised version; else null
 * @param handling how the original is to be handled
 */
record Answer(
    boolean nothingKnown,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String worker,
    @Nullable String concerns,
    @Nullable String strengths,
    @Nullable String adults,
    @Nullable String relevance,
    @Nullable String restrictions,
    @Nullable String original,
    @Nullable String handling) {

  static Answer nothing() {
    return new Answer(true, null, null, null, null, null, null, null, null, null, null);
  }

  boolean sanitised() {
    return original != null;
  }

  /** As kept: with who gave it, when, and its version. */
  record Kept(Answer answer, String by, Instant at, int version) {}
}
