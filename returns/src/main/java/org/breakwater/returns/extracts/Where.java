package org.breakwater.returns.extracts;

import org.jspecify.annotations.Nullable;

/**
 * The place of a row.
 *
 * @param file the file's name
 * @param sheet the sheet's name; null in a CSV file
 * @param row line or row number, from 1
 */
public record Where(String file, @Nullable String sheet, long row) {

  @Override
  public String toString() {
    return sheet == null ? file + " line " + row : file + " " + sheet + " row " + row;
  }
}
