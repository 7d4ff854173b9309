package org.breakwater.returns.cin.rules;

import org.breakwater.returns.rules.Place;
import org.breakwater.returns.rules.Spot;
import org.breakwater.returns.rules.Subject;
import org.jspecify.annotations.Nullable;

/** The return as a whole, for findings that are about no child. */
final class WholeReturn implements Subject {

  static final WholeReturn SUBJECT = new WholeReturn();

  private WholeReturn() {}

  @Override
  public @Nullable String child() {
    return null;
  }

  /** A place that is a whole column: no row and no line. */
  static Place place(String table, String field, long counted) {
    return new Spot("the whole return", table, -1, 0).at(field, counted);
  }
}
