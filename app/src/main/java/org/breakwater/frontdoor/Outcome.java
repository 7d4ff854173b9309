package org.breakwater.frontdoor;

/** What the partners decided to do about a contact (Working Together, responses to a referral). */
public enum Outcome {
  NO_FURTHER_ACTION("No further action"),
  INFORMATION_AND_ADVICE("Information and advice"),
  EARLY_HELP("Early help"),
  ASSESSMENT("Assessment by children's social care"),
  STRATEGY_DISCUSSION("Strategy discussion");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  /** As shown to people. */
  public String words() {
    return words;
  }
}
