package org.breakwater.frontdoor.bulk;

import java.util.Arrays;
import java.util.List;
import org.breakwater.frontdoor.bulk.columns.Column;
import org.breakwater.web.FormErrors;

/** The page to send a day's notices on, and what was sent before. */
public record BulkPage(List<BulkFile> files, FormErrors errors) {
  public BulkPage {
    files = List.copyOf(files);
  }

  /** The documented columns. */
  public List<Column> columns() {
    return Arrays.asList(Column.values());
  }

  public int mostRows() {
    return GivenFile.MOST_ROWS;
  }
}
