package org.breakwater.returns.extracts;

/** Something that happened on a day. */
public enum EventKind {
  CONTACT,
  REFERRAL,
  /** The strategy discussion that began enquiries under section 47 of the Children Act 1989. */
  SECTION_47_ENQUIRY,
  INITIAL_CHILD_PROTECTION_CONFERENCE,
  REVIEW_CHILD_PROTECTION_CONFERENCE,
  LOOKED_AFTER_REVIEW,
  MISSING_FROM_CARE,
  /** A child in need plan, from its start to its end. */
  CHILD_IN_NEED_PLAN,
  /** Where a looked-after child is cared for, from the day it or the legal status changed. */
  PLACEMENT,
  /** Work before care proceedings under the Public Law Outline. */
  PRE_PROCEEDINGS
}
