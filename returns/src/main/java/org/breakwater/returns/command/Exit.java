package org.breakwater.returns.command;

/** What the command tells a script when it ends. The numbers are a promise. */
public enum Exit {
  /** Every rule ran and none found anything; or the command did what it was asked. */
  CLEAN(0),
  /** Every rule ran and some found something; or two files differ. */
  FINDINGS(1),
  /** The file or the command line could not be understood. */
  UNREADABLE(2),
  /** At least one rule did not run, so nothing can be promised. */
  NOT_RUN(3);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  /** The number. */
  public int code() {
    return code;
  }
}
