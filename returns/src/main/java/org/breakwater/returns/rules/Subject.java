package org.breakwater.returns.rules;

import org.jspecify.annotations.Nullable;

/** What a rule is shown at one time: in every return so far, a child with all its rows. */
public interface Subject {

  /** The authority's id of the child; null where the return gives none. */
  @Nullable String child();

  /** Whom the finding goes to: worker or team, where it is known. */
  default @Nullable String worker() {
    return null;
  }
}
