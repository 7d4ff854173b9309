package org.breakwater.returns.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file. A row whose quotation marks do not pair, or that passes a limit, comes
 * back as a damaged row, and reading starts afresh on the line after it: an unclosed mark must not
 * swallow the children on the lines below.
 */
final class CsvRows extends RowStream {

  /** Starting afresh reads the file again from the top; beyond this the file as a whole is bad. */
  private static final int MOST_DAMAGED = 100;

  /** Opens the file's text from its beginning. */
  interface Opener {
    Reader open() throws IOException;
  }

  private final String file;
  private final ReadLimits limits;
  private final char separator;
  private final Opener opener;
  private CsvReader<CsvRecord> csv;
  private Iterator<CsvRecord> records;
  private long linesBefore;
  private long next = 1;
  private int damaged;

  CsvRows(String file, ReadLimits limits, char separator, Opener opener) throws IOException {
    super(file, null, limits);
    this.file = file;
    this.limits = limits;
    this.separator = separator;
    this.opener = opener;
    this.csv = open(0);
    this.records = csv.iterator();
  }

  private CsvReader<CsvRecord> open(long skip) throws IOException {
    Reader reader = new BufferedReader(opener.open(), 64 * 1024);
    skipLines(reader, skip);
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .trimWhitespacesAroundQuotes(true)
        .allowUnclosedQuote(false)
        .detectBomHeader(false)
        .build(
            CsvRecordHandler.builder()
                .maxFields(limits.columns())
                .maxFieldSize(limits.cellChars())
                .build(),
            reader);
  }

  private static void skipLines(Reader reader, long lines) throws IOException {
    long left = lines;
    while (left > 0) {
      int c = reader.read();
      if (c < 0) {
        return;
      }
      if (c == '\n') {
        left--;
      } else if (c == '\r') {
        reader.mark(1);
        if (reader.read() != '\n') {
          reader.reset();
        }
        left--;
      }
    }
  }

  @Override
  @Nullable TableRow read() {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord fields = records.next();
      TableCell[] cells = new TableCell[fields.getFieldCount()];
      int lines = 1;
      for (int i = 0; i < cells.length; i++) {
        String value = fields.getField(i);
        lines += lineEnds(value);
        cells[i] = TableCell.text(value);
      }
      long number = linesBefore + fields.getStartingLineNumber();
      next = number + lines;
      return new TableRow(number, lines, List.of(cells), null);
    } catch (CsvParseException e) {
      return afresh(e);
    } catch (UncheckedIOException e) {
      throw refused(FileFault.DAMAGED, "could not be read further.", e);
    }
  }

  private TableRow afresh(CsvParseException cause) {
    if (++damaged > MOST_DAMAGED) {
      throw refused(
          FileFault.DAMAGED,
          "has more than %d rows whose quotation marks do not pair.".formatted(MOST_DAMAGED),
          cause);
    }
    try {
      long bad = next;
      csv.close();
      csv = open(bad);
      records = csv.iterator();
      linesBefore = bad;
      next = bad + 1;
      return new TableRow(
          bad,
          1,
          List.of(),
          ("Quotation marks in line %d of %s do not pair, or it has more than %d columns or a value"
                  + " longer than %,d characters.")
              .formatted(bad, file, limits.columns(), limits.cellChars()));
    } catch (IOException e) {
      throw refused(FileFault.UNREADABLE, "could not be read further.", e);
    }
  }

  private static int lineEnds(String value) {
    int ends = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == value.length() || value.charAt(i + 1) != '\n'))) {
        ends++;
      }
    }
    return ends;
  }

  void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
