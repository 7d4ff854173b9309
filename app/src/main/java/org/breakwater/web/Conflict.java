package org.breakwater.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else saved first. Nothing the writer wrote is lost: the page shows both and lets the
 * writer decide. Rendered by {@code web/error/Conflict.jte} with status 409.
 *
 * @param what the record in words, "contact BW-1042"
 * @param changedBy who saved first, or null when the reader may not know
 * @param changedAt when they did
 * @param differences the fields that differ
 * @param action where the form is sent again
 * @param carried fields sent again unseen: the unchanged ones and the <em>new</em> version
 * @param leaveHref the record as it now stands
 */
public record Conflict(
    String what,
    @Nullable String changedBy,
    Instant changedAt,
    List<Difference> differences,
    String action,
    Map<String, String> carried,
    String leaveHref) {

  /**
   * One field that two people filled in differently.
   *
   * @param field its name in the form
   * @param label its name on the page
   * @param saved what now stands
   * @param yours what the second writer typed
   * @param choices what could be chosen, when the field is a choice; empty when it is text
   */
  public record Difference(
      String field, String label, String saved, String yours, List<Option> choices) {

    /** A field of free text. */
    public Difference(String field, String label, String saved, String yours) {
      this(field, label, saved, yours, List.of());
    }

    /** What now stands as the page says it, never the code of a choice. */
    public String savedInWords() {
      return choices.stream()
          .filter(choice -> choice.value().equals(saved))
          .map(Option::label)
          .findFirst()
          .orElse(saved.isBlank() ? "Nothing" : saved);
    }
  }
}
