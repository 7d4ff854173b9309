package org.breakwater.improvement.plan;

import org.breakwater.web.Parts;

/** Where an action stands. */
public enum State {
  DRAFT("Draft", Parts.Colour.GREY),
  NOT_STARTED("Not started", Parts.Colour.GREY),
  ON_TRACK("On track", Parts.Colour.BLUE),
  AT_RISK("At risk", Parts.Colour.YELLOW),
  OVERDUE("Overdue", Parts.Colour.RED),
  /** The owner's word alone: another agency has not confirmed it. */
  SAID_DONE("Said done, not confirmed", Parts.Colour.PURPLE),
  COMPLETE("Complete, impact not judged", Parts.Colour.TEAL),
  IMPACT_SEEN("Impact seen, re-check to come", Parts.Colour.TEAL),
  CLOSED("Closed: re-checked and holding", Parts.Colour.GREEN);

  private final String words;
  private final Parts.Colour colour;

  State(String words, Parts.Colour colour) {
    this.words = words;
    this.colour = colour;
  }

  public String words() {
    return words;
  }

  public Parts.Tag tag() {
    return new Parts.Tag(words, colour);
  }

  /** What a person may set instead of the computed state: never that something is finished. */
  public boolean overridable() {
    return switch (this) {
      case NOT_STARTED, ON_TRACK, AT_RISK, OVERDUE -> true;
      case DRAFT, SAID_DONE, COMPLETE, IMPACT_SEEN, CLOSED -> false;
    };
  }

  /** Whether work is done and confirmed. */
  public boolean done() {
    return compareTo(COMPLETE) >= 0;
  }
}
