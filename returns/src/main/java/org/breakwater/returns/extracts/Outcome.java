package org.breakwater.returns.extracts;

import java.util.List;
import org.breakwater.returns.tables.FileRefused;
import org.jspecify.annotations.Nullable;

/** What became of one row, table or file, told in the order of reading. */
public sealed interface Outcome {

  /**
   * A table was found and its rows follow.
   *
   * @param table the layout's name for it
   * @param where its heading row
   * @param absent headings the layout would use but the table does not have
   * @param notes how the file was read, such as its encoding
   */
  record TableFound(String table, Where where, List<String> absent, List<String> notes)
      implements Outcome {}

  /** A file or sheet this layout does not use, or one that lacks a column it must have. */
  record Skipped(String file, @Nullable String sheet, String reason) implements Outcome {}

  /** A file was refused as a whole, or from some row on; other files are still read. */
  record FileStopped(FileRefused refusal) implements Outcome {}

  /**
   * A row was taken.
   *
   * @param records what it says; empty when it waits to be joined with other rows of the person
   * @param remarks values set aside
   */
  record Taken(String table, Where where, List<ExtractedRecord> records, List<Remark> remarks)
      implements Outcome {}

  /**
   * What several rows of one person say together, after the table has been read: for example one
   * period of being looked after, made of its episodes.
   */
  record Joined(String table, String localId, List<ExtractedRecord> records, List<Remark> remarks)
      implements Outcome {}

  /**
   * A row was returned.
   *
   * @param column the heading as the file spells it; null when the whole row is at fault
   * @param shown the value, made safe to print and cut to 40 characters; empty when none
   * @param fault its stable code
   * @param reason in plain English, with what to do
   */
  record Refused(
      String table,
      Where where,
      @Nullable String column,
      String shown,
      RowFault fault,
      String reason)
      implements Outcome {}
}
