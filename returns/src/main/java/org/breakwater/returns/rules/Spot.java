package org.breakwater.returns.rules;

import org.jspecify.annotations.Nullable;

/**
 * Where a typed row came from.
 *
 * @param file the file's name without its folder; "in memory" for rows that were typed, not read
 * @param table the standard's name of the table or group
 * @param row its position in that table of the whole return, from 0
 * @param line the line of the file on which it starts, from 1; 0 when there is no file
 */
public record Spot(String file, String table, int row, int line) {

  /** A place in the row. */
  public Place at(String field, @Nullable Object value) {
    return new Place(this, field, value == null ? null : value.toString(), line);
  }
}
