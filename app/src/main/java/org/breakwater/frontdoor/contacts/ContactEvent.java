package org.breakwater.frontdoor.contacts;

/** What happens to a contact. */
public enum ContactEvent {
  REGRADED("regraded"),
  POLICE_REVIEWED("reviewed by the police"),
  AGENCIES_ASKED("agencies asked"),
  AGENCY_ANSWERED("an agency answered"),
  DECIDED("decided together"),
  REFERRER_TOLD("referrer told");

  private final String words;

  ContactEvent(String words) {
    this.words = words;
  }

  /** In plain English. */
  public String words() {
    return words;
  }
}
