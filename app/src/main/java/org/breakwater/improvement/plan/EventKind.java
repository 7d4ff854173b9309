package org.breakwater.improvement.plan;

/** What can happen to an action. */
public enum EventKind {
  NOTE("Update", By.OWNER),
  MILESTONE_SET("Milestone set", By.OWNER),
  MILESTONE_MET("Milestone met", By.OWNER),
  DOCUMENT("Evidence: a document", By.OWNER),
  MEASURE("Evidence: a measure", By.OWNER),
  AUDIT("Evidence: an audit", By.OWNER),
  CHILDS_WORDS("Evidence: what children say", By.OWNER),
  PARENTS_WORDS("Evidence: what parents say", By.OWNER),
  DUE_MOVED("Due date moved", By.ANY),
  REVIEWED("Reviewed", By.OWNER),
  SAID_DONE("Owner says it is done", By.OWNER),
  SIGNED_OFF("Signed off", By.ANOTHER_AGENCY),
  CONFIRMED("Confirmed complete", By.ANOTHER_AGENCY),
  QUESTIONED("Sent back", By.ANOTHER_AGENCY),
  IMPACT_SEEN("Impact seen", By.ANOTHER_AGENCY),
  IMPACT_NOT_SEEN("Impact not seen yet", By.ANOTHER_AGENCY),
  RECHECK_HELD("Re-checked: it holds", By.ANOTHER_AGENCY),
  RECHECK_SLIPPED("Re-checked: it has slipped", By.ANOTHER_AGENCY),
  OVERRIDDEN("State overridden", By.ANY),
  OVERRIDE_ENDED("Override ended", By.ANY);

  /** Who may say so. */
  public enum By {
    /** The agency that owns the action, or the lead for it. */
    OWNER,
    /** Anybody who judges actions and is not of the agency that owns it. */
    ANOTHER_AGENCY,
    ANY
  }

  private final String words;
  private final By by;

  EventKind(String words, By by) {
    this.words = words;
    this.by = by;
  }

  public String words() {
    return words;
  }

  public By by() {
    return by;
  }

  public boolean evidence() {
    return switch (this) {
      case DOCUMENT, MEASURE, AUDIT, CHILDS_WORDS, PARENTS_WORDS -> true;
      default -> false;
    };
  }

  /** Whether it can show a change for children: a document alone cannot. */
  public boolean showsImpact() {
    return evidence() && this != DOCUMENT;
  }

  /** Words of children or parents: kept only with their consent. */
  public boolean needsConsent() {
    return this == CHILDS_WORDS || this == PARENTS_WORDS;
  }
}
