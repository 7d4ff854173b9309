package org.breakwater.frontdoor.bulk.columns;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.breakwater.frontdoor.Notice;

/**
 * The rows of one notice, read. A notice is taken whole or returned whole.
 *
 * @param faults for each row, why the notice cannot be taken; each ends with its code
 * @param remarks for each row, what could not be read as a value and goes along as words
 */
public record ReadNotice(Notice notice, List<List<String>> faults, List<List<String>> remarks) {
  public ReadNotice {
    faults = faults.stream().map(List::copyOf).toList();
    remarks = remarks.stream().map(List::copyOf).toList();
  }

  /** Whether it can be taken. */
  public boolean good() {
    return faults.stream().allMatch(List::isEmpty);
  }

  /**
   * Reads the rows of one notice.
   *
   * @param once what stands for the notice when it has no reference
   * @param today in London
   */
  public static ReadNotice of(List<Cells> rows, UUID once, LocalDate today) {
    return new NoticeReader(rows, today).read(once);
  }

  /** The reference a row has; empty when it has none and stands alone. */
  public static String reference(Cells row) {
    String reference = row.text(Column.FORCE_REFERENCE);
    return reference == null ? "" : reference;
  }
}
