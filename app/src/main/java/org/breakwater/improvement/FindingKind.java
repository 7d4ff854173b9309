package org.breakwater.improvement;

/** What a finding says. */
public enum FindingKind {
  STRENGTH("Strength", "S", false),
  /** An area for improvement. */
  IMPROVEMENT("Area for improvement", "A", true),
  /** An area for priority action: a child or children left without protection. */
  PRIORITY_ACTION("Area for priority action", "P", true),
  RECOMMENDATION("Recommendation", "R", true),
  /** A grade descriptor the partners judged themselves against. */
  DESCRIPTOR("Grade descriptor", "D", true),
  PLEDGE("Pledge", "L", true),
  PROTOCOL("Protocol", "K", true),
  /** An outcome a programme seeks. */
  OUTCOME("Outcome sought", "O", true),
  /** A child's story in the letter, apart from the findings. It is never counted as one. */
  CASE_STUDY("Case study", "C", false);

  private final String words;
  private final String letter;
  private final boolean toAnswer;

  FindingKind(String words, String letter, boolean toAnswer) {
    this.words = words;
    this.letter = letter;
    this.toAnswer = toAnswer;
  }

  /** As shown to people. */
  public String words() {
    return words;
  }

  /** What its number begins with: A04 is the fourth area for improvement. */
  public String letter() {
    return letter;
  }

  /** Whether somebody must do something about it. */
  public boolean toAnswer() {
    return toAnswer;
  }
}
