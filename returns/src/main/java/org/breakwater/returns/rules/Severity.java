package org.breakwater.returns.rules;

/** How much a finding weighs with the department that receives the return. */
public enum Severity {
  /** Must be put right before the return is accepted. */
  ERROR("Error"),
  /** Must be put right, or explained in a note. */
  QUERY("Query");

  private final String shown;

  Severity(String shown) {
    this.shown = shown;
  }

  /** As a reader sees it. */
  public String shown() {
    return shown;
  }
}
