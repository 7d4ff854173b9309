package org.breakwater.returns.ssda903;

/**
 * Where rows come from: kept once for all rows of a file that are of one table.
 *
 * @param table what they are rows of
 * @param lastYear whether they are last year's
 * @param file the file's name
 * @param title what findings call the table: last year's has a name of its own
 */
record Origin(Table table, boolean lastYear, String file, String title) {

  static Origin of(Table table, boolean lastYear, String file) {
    return new Origin(table, lastYear, file, lastYear ? table.title() + "_last" : table.title());
  }
}
