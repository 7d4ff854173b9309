package org.breakwater.improvement;

/** What a source of findings is. */
public enum SourceKind {
  /** A joint targeted area inspection: its letter asks for a written statement of action. */
  JOINT_INSPECTION("Joint targeted area inspection"),
  /** An inspection of one agency. */
  AGENCY_INSPECTION("Inspection of one agency"),
  /** The partners judge themselves against grade descriptors. */
  SELF_ASSESSMENT("Self-assessment"),
  /** A child safeguarding practice review, or one like it. */
  REVIEW("Review"),
  /** A multi-agency case audit. */
  AUDIT("Audit"),
  /** What leaders pledged to children and young people. */
  PLEDGES("Pledges to young people"),
  /** Protocols the partnership agreed, each with a review date. */
  PROTOCOLS("Protocols"),
  /** A programme of several years with a theory of change. */
  PROGRAMME("Programme");

  private final String words;

  SourceKind(String words) {
    this.words = words;
  }

  /** As shown to people. */
  public String words() {
    return words;
  }
}
