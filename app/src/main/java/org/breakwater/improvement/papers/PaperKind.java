package org.breakwater.improvement.papers;

/** What a paper is, and whom it is for. */
public enum PaperKind {
  STATEMENT("Written statement of action", Audience.PARTNERS),
  BOARD_PACK("Board pack", Audience.PARTNERS),
  SCRUTINY_PACK("Scrutiny committee's pack", Audience.PARTNERS),
  /** The police's actions and no others. */
  COMMISSIONER_PACK("Police and crime commissioner's pack", Audience.COMMISSIONER),
  /** In plain English, and nobody in it can be told. */
  PUBLIC_PLAN("Public version of the plan", Audience.PUBLIC);

  /** Who may read it inside the partnership's system. */
  public enum Audience {
    PARTNERS,
    COMMISSIONER,
    PUBLIC
  }

  private final String words;
  private final Audience audience;

  PaperKind(String words, Audience audience) {
    this.words = words;
    this.audience = audience;
  }

  public String words() {
    return words;
  }

  public Audience audience() {
    return audience;
  }
}
