package org.breakwater.linkage.spark;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.linkage.table.TableFault;

/** Reads one line of a CSV file as the local engine reads it. A line's characters are its bytes. */
final class CsvLine {

  /** Where in a cell one stands. */
  private enum At {
    START,
    PLAIN,
    QUOTED,
    AFTER
  }

  private CsvLine() {}

  /**
   * The cells of a line.
   *
   * @throws TableFault if a value goes on over the end of the line: a file that workers share is
   *     cut at lines
   */
  static List<String> cells(String line, char separator, String where) {
    if (line.indexOf('"') < 0) {
      return split(line, separator);
    }
    refuseOpen(line, separator, where);
    return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line).stream()
        .findFirst()
        .orElseThrow()
        .getFields();
  }

  private static List<String> split(String line, char separator) {
    var cells = new ArrayList<String>();
    int from = 0;
    for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
      cells.add(line.substring(from, at));
      from = at + 1;
    }
    cells.add(line.substring(from));
    return cells;
  }

  private static void refuseOpen(String line, char separator, String where) {
    var at = At.START;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      at =
          switch (at) {
            case START -> c == '"' ? At.QUOTED : c == separator ? At.START : At.PLAIN;
            case PLAIN -> c == separator ? At.START : At.PLAIN;
            case QUOTED -> c == '"' ? At.AFTER : At.QUOTED;
            case AFTER -> c == '"' ? At.QUOTED : c == separator ? At.START : At.PLAIN;
          };
    }
    if (at == At.QUOTED) {
      throw new TableFault(
          where
              + ": a value goes on over the end of a line, which Spark cannot read. Use the local"
              + " engine, or Parquet");
    }
  }

  /** A cell as UTF-8. */
  static byte[] value(String cell, String column, String file) {
    byte[] bytes = cell.getBytes(StandardCharsets.ISO_8859_1);
    for (byte b : bytes) {
      if (b < 0) {
        refuseUnlessUtf8(bytes, column, file);
        break;
      }
    }
    return bytes;
  }

  private static void refuseUnlessUtf8(byte[] value, String column, String file) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
    } catch (CharacterCodingException e) {
      throw new TableFault(
          "%s is not UTF-8: the value '%s' of column '%s'. Save the file as UTF-8 and try again"
              .formatted(file, new String(value, StandardCharsets.ISO_8859_1), column),
          e);
    }
  }
}
