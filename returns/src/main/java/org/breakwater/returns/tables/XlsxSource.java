package org.breakwater.returns.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** An Excel workbook (.xlsx), inspected before it is opened. Hidden sheets are not read. */
final class XlsxSource implements TableSource {

  private final String file;
  private final ReadLimits limits;
  private final ReadableWorkbook workbook;
  private final List<TableSheet> sheets;
  private final List<String> notes = new ArrayList<>();

  private XlsxSource(String file, ReadLimits limits, ReadableWorkbook workbook, long rows) {
    this.file = file;
    this.limits = limits;
    this.workbook = workbook;
    List<Sheet> all = workbook.getSheets().toList();
    List<TableSheet> visible = new ArrayList<>();
    for (Sheet sheet : all) {
      if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
        visible.add(new VisibleSheet(sheet, rows / Math.max(1, all.size())));
      } else {
        notes.add("Hidden sheet " + sheet.getName() + " was not read.");
      }
    }
    this.sheets = List.copyOf(visible);
  }

  static XlsxSource open(Path path, String file, ReadLimits limits) throws IOException {
    long rows = XlsxInspection.inspect(path, file, limits);
    try {
      return new XlsxSource(file, limits, new ReadableWorkbook(path.toFile()), rows);
    } catch (IOException | RuntimeException e) {
      throw new FileRefused(
          FileFault.DAMAGED, file, file + " is not a sound workbook. Save it again in Excel.", e);
    }
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public List<TableSheet> sheets() {
    return sheets;
  }

  @Override
  public List<String> notes() {
    return List.copyOf(notes);
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new FileRefused(FileFault.UNREADABLE, file, file + " could not be closed.", e);
    }
  }

  private final class VisibleSheet implements TableSheet {
    private final Sheet sheet;
    private final long roughRows;

    VisibleSheet(Sheet sheet, long roughRows) {
      this.sheet = sheet;
      this.roughRows = roughRows;
    }

    @Override
    public @Nullable String name() {
      return sheet.getName();
    }

    @Override
    public long roughRows() {
      return roughRows;
    }

    @Override
    public boolean datesFrom1904() {
      return workbook.isDate1904();
    }

    @Override
    public Stream<TableRow> rows() {
      try {
        Stream<Row> open = sheet.openStream();
        return new SheetRows(sheet.getName(), open.iterator()).stream().onClose(open::close);
      } catch (IOException e) {
        throw new FileRefused(FileFault.UNREADABLE, file, file + " could not be read.", e);
      }
    }
  }

  private final class SheetRows extends RowStream {
    private final Iterator<Row> rows;

    SheetRows(String sheet, Iterator<Row> rows) {
      super(file, sheet, limits);
      this.rows = rows;
    }

    @Override
    @Nullable TableRow read() {
      try {
        if (!rows.hasNext()) {
          return null;
        }
        Row row = rows.next();
        List<TableCell> cells = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
          cells.add(cell(cell));
        }
        return new TableRow(row.getRowNum(), 1, cells, null);
      } catch (FileRefused e) {
        throw e;
      } catch (RuntimeException e) {
        // The library answers a damaged sheet with whatever exception its parser met.
        throw refused(FileFault.DAMAGED, "is damaged and cannot be read further.", e);
      }
    }

    /** A number of absurd size stays as it was written: spelt out, 1E999999999 fills the memory. */
    private static TableCell number(BigDecimal value, String raw) {
      boolean sane = Math.abs((long) value.scale()) <= 40 && value.precision() <= 40;
      return new TableCell(TableCell.Kind.NUMBER, sane ? value.toPlainString() : raw);
    }

    private TableCell cell(@Nullable Cell cell) {
      if (cell == null || cell.getType() == CellType.EMPTY) {
        return TableCell.BLANK;
      }
      String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
      if (raw.length() > limits.cellChars()) {
        throw refused(
            FileFault.TOO_MANY,
            "has a cell with more than %d characters.".formatted(limits.cellChars()),
            new IllegalArgumentException(String.valueOf(cell.getAddress())));
      }
      return switch (cell.getType()) {
        case STRING -> TableCell.text(raw);
        case NUMBER -> number(cell.asNumber(), raw);
        case BOOLEAN -> TableCell.text(cell.asBoolean() ? "true" : "false");
        case FORMULA -> new TableCell(TableCell.Kind.FORMULA, raw);
        case ERROR -> new TableCell(TableCell.Kind.ERROR, raw);
        case EMPTY -> TableCell.BLANK;
      };
    }
  }
}
