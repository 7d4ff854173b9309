package org.breakwater.frontdoor;

/**
 * How urgent a contact is. Urgency, not need: the level of need is decided later, by the partners.
 */
public enum Grade {
  RED("Red", "T005"),
  AMBER("Amber", "T006"),
  GREEN("Green", "T007");

  private final String words;
  private final String timescale;

  Grade(String words, String timescale) {
    this.words = words;
    this.timescale = timescale;
  }

  /** As shown to people. */
  public String words() {
    return words;
  }

  /** The clock a contact of this grade, and a request about it, runs on. */
  public String timescale() {
    return timescale;
  }
}
