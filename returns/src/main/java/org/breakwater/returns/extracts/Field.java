package org.breakwater.returns.extracts;

/** What a column can mean. In a mapping file the names are written small, with hyphens. */
enum Field {
  ID,
  GIVEN,
  FAMILY,
  SEX,
  BORN,
  ETHNICITY,
  UPN,
  NHS,
  ADDRESS,
  POSTCODE,
  FAMILY_GROUP,
  FROM,
  TO,
  /** Says by a code whether the case is still open. */
  OPEN,
  TEAM,
  WORKER,
  DETAIL
}
