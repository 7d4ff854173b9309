package org.breakwater.linkage.condition;

/** A condition that the engine does not understand; the message holds its text. */
public final class UnknownCondition extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Says what was not understood, and where it stands. */
  public UnknownCondition(String what, String sql) {
    super("%s in the condition: %s".formatted(what, sql));
  }
}
