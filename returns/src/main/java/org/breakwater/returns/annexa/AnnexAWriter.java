package org.breakwater.returns.annexa;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.breakwater.returns.tables.PlainWorkbook;
import org.breakwater.returns.tables.PlainWorkbook.Value;
import org.jspecify.annotations.Nullable;

/** Writes the lists: all eleven, each with its headings in the form's own order and spelling. */
public final class AnnexAWriter {

  private AnnexAWriter() {}

  /** As a workbook, the same bytes for the same rows; does not close the stream. */
  public static void workbook(Collection<AnnexARow> rows, OutputStream out) throws IOException {
    List<PlainWorkbook.Sheet> sheets = new ArrayList<>();
    for (int list = 1; list <= AnnexAForm.lists(); list++) {
      int here = list;
      sheets.add(
          new PlainWorkbook.Sheet(
              AnnexAForm.title(list),
              headings(list),
              rows.stream().filter(row -> row.list() == here).map(AnnexAWriter::cells).toList()));
    }
    PlainWorkbook.write(out, sheets);
  }

  private static List<String> headings(int list) {
    return AnnexAForm.columns(list).stream().map(AnnexAForm.Column::name).toList();
  }

  private static List<@Nullable Value> cells(AnnexARow row) {
    List<@Nullable Value> cells = new ArrayList<>();
    for (AnnexAValue value : row.values()) {
      cells.add(value == null ? null : cell(value));
    }
    return cells;
  }

  private static Value cell(AnnexAValue value) {
    return switch (value) {
      case AnnexAValue.Day day -> new Value.Day(day.day());
      case AnnexAValue.Whole whole -> new Value.Whole(whole.number());
      case AnnexAValue.Text text -> new Value.Text(text.text());
      case AnnexAValue.Code code -> new Value.Text(code.code());
      case AnnexAValue.Unread unread -> new Value.Text(unread.written());
    };
  }

  /** As CSV files, {@code list_1.csv} to {@code list_11.csv}, in a folder. */
  public static void csv(Collection<AnnexARow> rows, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int list = 1; list <= AnnexAForm.lists(); list++) {
      try (CsvWriter writer =
          CsvWriter.builder()
              .lineDelimiter(LineDelimiter.CRLF)
              .build(
                  Files.newBufferedWriter(
                      folder.resolve("list_" + list + ".csv"), StandardCharsets.UTF_8))) {
        writer.writeRecord(headings(list));
        for (AnnexARow row : rows) {
          if (row.list() == list) {
            writer.writeRecord(
                row.values().stream().map(value -> value == null ? "" : value.shown()).toList());
          }
        }
      }
    }
  }
}
