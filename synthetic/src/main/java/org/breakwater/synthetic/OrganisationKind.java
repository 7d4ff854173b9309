package org.breakwater.synthetic;

/** What a partner organisation is for. */
public enum OrganisationKind {
  POLICE,
  HEALTH_TRUST,
  ICB,
  SCHOOL,
  SOCIAL_CARE,
  EARLY_HELP,
  YOUTH_JUSTICE,
  PROBATION,
  SUBSTANCE_MISUSE,
  HOUSING,
  VOLUNTARY
}
