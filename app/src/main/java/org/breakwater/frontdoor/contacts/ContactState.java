package org.breakwater.frontdoor.contacts;

/** Where a contact stands. What leads from one to another: {@link ContactTransitions}. */
public enum ContactState {
  RECEIVED("Received"),
  AWAITING_INFORMATION("Agencies asked"),
  DECIDED("Decided");

  private final String words;

  ContactState(String words) {
    this.words = words;
  }

  /** As shown to people. */
  public String words() {
    return words;
  }
}
