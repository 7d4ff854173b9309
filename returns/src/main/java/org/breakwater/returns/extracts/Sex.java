package org.breakwater.returns.extracts;

/** Sex or gender as an extract records it; agencies do not tell the two apart. */
public enum Sex {
  FEMALE,
  MALE,
  /** Recorded as neither female nor male, or as another gender. */
  NEITHER,
  /** Not recorded, withheld, or not yet known (unborn). */
  NOT_STATED
}
