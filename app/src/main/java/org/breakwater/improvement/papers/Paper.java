package org.breakwater.improvement.papers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.breakwater.sharing.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it was sent or laid before a meeting. It stays as reported.
 *
 * @param asAt the moment the plan in it stood at
 * @param states where each action stood in it, by id
 * @param html its parts, as shown on a page
 * @param digest SHA-256 of the PDF, to prove a copy
 */
public record Paper(
    UUID id,
    PaperKind kind,
    String title,
    @Nullable UUID source,
    @Nullable UUID meeting,
    Instant asAt,
    Map<String, String> states,
    String html,
    String digest,
    BigDecimal readingAge,
    @Nullable String sentTo,
    String madeBy,
    Instant madeAt) {
  public RecordRef ref() {
    return ref(id);
  }

  public static RecordRef ref(UUID id) {
    return new RecordRef("improvement-paper", id);
  }
}
