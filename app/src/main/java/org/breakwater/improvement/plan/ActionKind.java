package org.breakwater.improvement.plan;

/** What an action is. The loop is the same for all; a protocol has no end, only a next review. */
public enum ActionKind {
  ACTION("Action"),
  /** Of a programme: not complete before its sign-off. */
  DELIVERABLE("Deliverable"),
  /** What a leader pledged to young people: they give the verdict. */
  PLEDGE("Pledge"),
  /** Agreed practice with an owner and a review date. */
  PROTOCOL("Protocol");

  private final String words;

  ActionKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
