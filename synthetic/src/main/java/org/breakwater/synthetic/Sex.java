package org.breakwater.synthetic;

/** Sex as registered at birth in the truth, or as an agency wrote it down. */
public enum Sex {
  FEMALE,
  MALE
}
