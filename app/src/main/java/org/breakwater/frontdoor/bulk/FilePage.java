package org.breakwater.frontdoor.bulk;

import java.util.List;
import org.breakwater.frontdoor.bulk.columns.Cells;
import org.breakwater.frontdoor.bulk.columns.Headings;
import org.breakwater.frontdoor.bulk.columns.ReadNotice;

/**
 * One file: how far it has got, and the rows something is said about.
 *
 * @param returned the first of the rows that come back
 * @param remarked the first of the rows taken with a remark
 */
public record FilePage(BulkFile file, List<BulkFile.Told> returned, List<BulkFile.Told> remarked) {
  public FilePage {
    returned = List.copyOf(returned);
    remarked = List.copyOf(remarked);
  }

  /** The force's own reference of a row, or that it has none. */
  public String reference(BulkFile.Told row) {
    String reference = ReadNotice.reference(new Cells(Headings.of(file.headings()), row.cells()));
    return reference.isEmpty() ? "None" : reference;
  }
}
