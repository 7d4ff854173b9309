package org.breakwater.linkage.household;

/** The four explanations of a pair of records. */
public enum Kind {
  /** Both records are of one person. */
  SAME,
  /** Two people of one household born apart. */
  SIBLINGS,
  /** Two people of one household born on one day. */
  TWINS,
  /** Nothing to do with each other. */
  STRANGERS
}
