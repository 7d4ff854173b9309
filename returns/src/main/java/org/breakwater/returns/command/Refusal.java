package org.breakwater.returns.command;

/** The command cannot go on; the message is for the person at the keyboard and says what to do. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message in plain English. */
  public Refusal(String message) {
    super(message);
  }

  /** With a message in plain English and its cause. */
  public Refusal(String message, Throwable cause) {
    super(message, cause);
  }
}
