package org.breakwater.returns.rules;

import java.util.List;

/** Where a rule says what it found. One call is one finding. */
public interface Flags {

  /**
   * Reports one finding.
   *
   * @param detail what this case has that the rule's own words cannot say ("12 June 2026 is after
   *     the closure, 1 June 2026"); empty when there is nothing to add
   * @param places every value that takes part, the one to mend first; at least one
   */
  void flag(String detail, List<Place> places);

  /** Reports one finding of which the rule's own words say all. */
  default void flag(Place... places) {
    flag("", List.of(places));
  }
}
