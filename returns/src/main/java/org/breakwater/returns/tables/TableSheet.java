package org.breakwater.returns.tables;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One table of a file: the whole of a CSV file, or a sheet of a workbook. */
public interface TableSheet {

  /** The sheet's name; null for a CSV file, which has none. */
  @Nullable String name();

  /** About how many rows there are, headings included: for a progress bar, not for a count. */
  long roughRows();

  /**
   * Whether the numbers that stand for dates count from 1 January 1904 (old Macintosh workbooks)
   * and not from 1900.
   */
  boolean datesFrom1904();

  /**
   * The rows, read as they are asked for. Close the stream. May be called again.
   *
   * @throws FileRefused from the stream, when the file is damaged or passes a limit at some row
   */
  Stream<TableRow> rows();
}
