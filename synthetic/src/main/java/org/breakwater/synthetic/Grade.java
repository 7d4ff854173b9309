package org.breakwater.synthetic;

/** The red, amber or green grade given to a contact when it arrives. */
public enum Grade {
  RED,
  AMBER,
  GREEN
}
