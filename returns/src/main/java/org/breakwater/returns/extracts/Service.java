package org.breakwater.returns.extracts;

/** What an agency does for or about a person over a span of time. */
public enum Service {
  EARLY_HELP,
  /** A child and family assessment under section 17 of the Children Act 1989. */
  ASSESSMENT,
  CHILD_IN_NEED,
  CHILD_PROTECTION,
  LOOKED_AFTER,
  CARE_LEAVER,
  ADOPTION,
  /** The person is, or asks to become, an adoptive parent. */
  ADOPTER,
  YOUTH_JUSTICE
}
