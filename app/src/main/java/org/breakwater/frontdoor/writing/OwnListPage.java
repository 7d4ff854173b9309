package org.breakwater.frontdoor.writing;

import java.time.Instant;
import java.util.List;

/** What a person has sent, newest first. */
public record OwnListPage(Style style, List<Row> rows, boolean uploads) {
  public OwnListPage {
    rows = List.copyOf(rows);
  }

  /** One notice. */
  public record Row(
      String href, String reference, String children, Instant sentAt, String grade, String state) {}
}
