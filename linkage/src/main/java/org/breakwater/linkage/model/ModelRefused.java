package org.breakwater.linkage.model;

/** A model that the engine does not understand; the message says what and where. */
public final class ModelRefused extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Says why. */
  public ModelRefused(String message) {
    super(message);
  }

  /** Says why, after another fault. */
  public ModelRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
