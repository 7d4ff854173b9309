package org.breakwater.returns.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a rule found.
 *
 * @param rule the rule
 * @param child the authority's id of the child; null when the finding is about the whole return or
 *     the child has no id
 * @param worker whom it goes to; null when not known
 * @param detail what this case adds to the rule's words; may be empty
 * @param places the values that take part, the one to mend first
 */
public record Finding(
    RuleCard rule,
    @Nullable String child,
    @Nullable String worker,
    String detail,
    List<Place> places) {

  /** Copies the places, unless they are made later; there must be one. */
  public Finding {
    places = places instanceof LaterPlaces ? places : List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("Rule " + rule.code() + " flagged no place");
    }
  }

  /** The value to mend first. */
  public Place first() {
    return places.getFirst();
  }

  /** What is wrong, in plain English. */
  public String message() {
    return detail.isEmpty() ? rule.requirement() : rule.requirement() + " Here: " + detail + ".";
  }
}
