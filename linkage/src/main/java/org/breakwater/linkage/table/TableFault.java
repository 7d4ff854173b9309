package org.breakwater.linkage.table;

/** A file that cannot be used; the message tells its owner what to mend. */
public final class TableFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong. */
  public TableFault(String message) {
    super(message);
  }

  /** Says what is wrong, after another fault. */
  public TableFault(String message, Throwable cause) {
    super(message, cause);
  }
}
