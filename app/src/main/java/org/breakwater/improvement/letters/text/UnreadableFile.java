package org.breakwater.improvement.letters.text;

/** A file that is not taken. Its message is for the person who gave it. */
public class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableFile(String message) {
    super(message);
  }

  public UnreadableFile(String message, Throwable cause) {
    super(message, cause);
  }
}
