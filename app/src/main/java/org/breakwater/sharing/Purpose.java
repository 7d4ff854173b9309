package org.breakwater.sharing;

/** Why a record is read or written. Every viewer has exactly one at a time. */
public enum Purpose {
  RAISE_CONCERN("raising a concern about a child"),
  POLICE_REVIEW("reviewing a police notice"),
  TRIAGE("deciding the response to a contact"),
  ANSWER_REQUEST("answering an information request"),
  JOINT_DECISION("deciding together"),
  FEEDBACK("telling the referrer the outcome"),
  CHILD_FILE("reading a child's file"),
  RECORD_MATCHING("recognising one child in many records"),
  IMPORT("loading an agency's extract"),
  TIMESCALES("keeping statutory timescales"),
  ADMINISTRATION("administering the system"),
  AUDIT("reading the audit trail"),
  IMPROVEMENT("improving services for children"),
  OWN_ACCOUNT("the person's own account");

  private final String words;

  Purpose(String words) {
    this.words = words;
  }

  /** In plain English, to follow "for". */
  public String words() {
    return words;
  }
}
