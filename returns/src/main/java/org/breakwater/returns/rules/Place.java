package org.breakwater.returns.rules;

import org.jspecify.annotations.Nullable;

/**
 * One value that a finding points at.
 *
 * @param spot the row
 * @param field the field as the standard spells it
 * @param value what is there; null when nothing is
 * @param line the line of the value itself where the file has one line a value, else of the row; 0
 *     when there is no file
 */
public record Place(Spot spot, String field, @Nullable String value, int line) {

  /** The same place at its own line. */
  public Place onLine(int own) {
    return own > 0 ? new Place(spot, field, value, own) : this;
  }
}
