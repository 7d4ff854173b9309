package org.breakwater.returns.ssda903;

import org.jspecify.annotations.Nullable;

/**
 * The child's number, the same cell in all rows of a child, with those rows. So a row that was read
 * finds its child's other rows without a search.
 */
final class ChildCell extends Cell {

  private @Nullable Year now;
  private @Nullable Year last;

  /** A child; an empty text stands for rows that do not say whose they are. */
  ChildCell(String text) {
    super(text);
  }

  @Nullable Year year(boolean lastYear) {
    return lastYear ? last : now;
  }

  /** Gives the child rows of a year. */
  Year begin(boolean lastYear) {
    Year year = new Year();
    if (lastYear) {
      last = year;
    } else {
      now = year;
    }
    return year;
  }
}
