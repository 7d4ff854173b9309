package org.breakwater.linkage;

/** What is to be done with a pair of records. */
public enum Verdict {
  /** One person: may be joined without asking. */
  CERTAIN,
  /** May be one person: a practitioner decides. */
  POSSIBLE,
  /** Two people, or nothing that says otherwise. */
  SEPARATE
}
