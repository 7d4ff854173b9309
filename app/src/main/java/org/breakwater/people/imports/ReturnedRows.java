package org.breakwater.people.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakwater.returns.extracts.Outcome;
import org.breakwater.returns.extracts.Remark;
import org.breakwater.returns.extracts.RowFault;
import org.breakwater.returns.extracts.Where;
import org.jspecify.annotations.Nullable;

/** Tells of rows that go back to their agency: the first on the screen, all in a file if asked. */
final class ReturnedRows implements AutoCloseable {

  private static final int ON_SCREEN = 20;

  private final PrintStream out;
  private final @Nullable CsvWriter file;
  private long returned;
  private long remarks;

  ReturnedRows(PrintStream out, @Nullable Path path) throws IOException {
    this.out = out;
    this.file =
        path == null
            ? null
            : CsvWriter.builder().build(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
    write("what", "file", "sheet", "row", "column", "value", "code", "reason");
  }

  void hear(Outcome outcome) {
    switch (outcome) {
      case Outcome.Refused refused -> refused(refused);
      case Outcome.Taken taken -> taken.remarks().forEach(this::remark);
      case Outcome.Joined joined -> joined.remarks().forEach(this::remark);
      case Outcome.FileStopped stopped -> {
        out.printf("  %s %s%n", stopped.refusal().fault().code(), stopped.refusal().reason());
        write(
            "file refused",
            stopped.refusal().file(),
            String.valueOf(stopped.refusal().sheet()),
            Long.toString(stopped.refusal().row()),
            "",
            "",
            stopped.refusal().fault().code(),
            stopped.refusal().reason());
      }
      case Outcome.Skipped skipped ->
          out.printf(
              "  Not read: %s%s. %s%n",
              skipped.file(),
              skipped.sheet() == null ? "" : ", sheet " + skipped.sheet(),
              skipped.reason());
      case Outcome.TableFound found ->
          found.notes().forEach(note -> out.printf("  %s: %s%n", found.where().file(), note));
    }
  }

  private void refused(Outcome.Refused refused) {
    returned++;
    if (returned <= ON_SCREEN) {
      out.printf(
          "  %s %s%s%s: %s%n",
          refused.fault().code(),
          refused.where(),
          refused.column() == null ? "" : ", " + refused.column(),
          refused.shown().isEmpty() ? "" : " \"" + refused.shown() + "\"",
          refused.reason());
    } else if (returned == ON_SCREEN + 1) {
      out.println("  … more rows returned; --returned FILE writes them all.");
    }
    line(
        "returned",
        refused.where(),
        refused.column(),
        refused.shown(),
        refused.fault(),
        refused.reason());
  }

  private void remark(Remark remark) {
    remarks++;
    line(
        "remark", remark.where(), remark.column(), remark.shown(), remark.fault(), remark.reason());
  }

  private void line(
      String what,
      Where where,
      @Nullable String column,
      String shown,
      RowFault fault,
      String reason) {
    write(
        what,
        where.file(),
        where.sheet() == null ? "" : where.sheet(),
        Long.toString(where.row()),
        column == null ? "" : column,
        shown,
        fault.code(),
        reason);
  }

  private void write(String... values) {
    if (file != null) {
      file.writeRecord(values);
    }
  }

  /** Remarks on rows that were taken: mostly values left out. */
  long remarks() {
    return remarks;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
