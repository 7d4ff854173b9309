package org.breakwater.frontdoor.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.breakwater.frontdoor.bulk.columns.Cells;
import org.breakwater.frontdoor.bulk.columns.Headings;
import org.breakwater.frontdoor.bulk.columns.ReadNotice;
import org.breakwater.returns.tables.FileRefused;
import org.breakwater.returns.tables.ReadLimits;
import org.breakwater.returns.tables.TableCell;
import org.breakwater.returns.tables.TableRow;
import org.breakwater.returns.tables.TableSource;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was given, read to its end before anything is kept of it.
 *
 * @param name without its folder
 */
record GivenFile(String name, byte[] sha256, Headings headings, List<Row> rows) {
  static final int MOST_ROWS = 20_000;
  private static final long MEGABYTE = 1024L * 1024;
  private static final ReadLimits LIMITS =
      new ReadLimits(5 * MEGABYTE, 5 * MEGABYTE, 1, 1, 1, MOST_ROWS + 5_000, 120, 20_000);

  /**
   * A row of the file.
   *
   * @param number from 1, without headings and blank rows
   * @param line where a person finds it
   * @param notice number of the first row of the notice it belongs to
   * @param damage why it cannot be read at all; null when it can
   */
  record Row(int number, int line, int notice, List<String> cells, @Nullable String damage) {}

  /** Why nothing of a file was taken, in plain English, with a code that support knows. */
  static final class NotTaken extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;

    NotTaken(String code, String message) {
      super(message);
      this.code = code;
    }

    String code() {
      return code;
    }

    String words() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Reads a file.
   *
   * @throws NotTaken if it is of another kind, too large, damaged or hostile, or its columns are
   *     wrong
   */
  static GivenFile read(Path path) throws NotTaken {
    String name = String.valueOf(path.getFileName());
    refuseWorkbook(path, name);
    try (TableSource source = TableSource.open(path, LIMITS);
        Stream<TableRow> rows = source.sheets().getFirst().rows()) {
      Iterator<TableRow> each = rows.filter(row -> !row.blank()).iterator();
      if (!each.hasNext()) {
        throw new NotTaken("FILE-02", name + " is empty.");
      }
      TableRow first = each.next();
      if (first.damage() != null) {
        throw new NotTaken("FILE-07", first.damage());
      }
      Headings headings = Headings.of(cells(first));
      if (!headings.faults().isEmpty()) {
        throw new NotTaken("COLUMNS", String.join(". ", headings.faults()) + ".");
      }
      List<Row> read = rows(name, headings, each);
      if (read.isEmpty()) {
        throw new NotTaken("FILE-02", name + " has headings and no rows under them.");
      }
      return new GivenFile(name, hash(path), headings, read);
    } catch (FileRefused refused) {
      throw new NotTaken(refused.fault().code(), refused.reason());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static List<Row> rows(String name, Headings headings, Iterator<TableRow> each)
      throws NotTaken {
    List<Row> rows = new ArrayList<>();
    String reference = "";
    int notice = 0;
    while (each.hasNext()) {
      TableRow row = each.next();
      int number = rows.size() + 1;
      if (number > MOST_ROWS) {
        throw new NotTaken(
            "FILE-08",
            "%s has more than %,d rows. Split it and send the parts.".formatted(name, MOST_ROWS));
      }
      List<String> cells = cells(row);
      if (row.damage() != null) {
        rows.add(new Row(number, (int) row.number(), number, cells, row.damage()));
        continue;
      }
      String own = ReadNotice.reference(new Cells(headings, cells));
      if (own.isEmpty() || !own.equals(reference)) {
        notice = number;
        reference = own;
      }
      rows.add(new Row(number, (int) row.number(), notice, cells, null));
    }
    return rows;
  }

  /**
   * The cells as text; characters that print nothing, and that a database may not hold, left out.
   */
  private static List<String> cells(TableRow row) {
    return row.cells().stream()
        .map(TableCell::text)
        .map(text -> text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""))
        .toList();
  }

  private static void refuseWorkbook(Path path, String name) throws NotTaken {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(2);
      if (head.length == 2 && head[0] == 'P' && head[1] == 'K') {
        throw new NotTaken(
            "FILE-04",
            name
                + " is an Excel workbook or a packed file. In Excel choose Save As, CSV UTF-8, and"
                + " send that.");
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static byte[] hash(Path path) throws IOException {
    try {
      return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("This Java has no SHA-256", missing);
    }
  }
}
