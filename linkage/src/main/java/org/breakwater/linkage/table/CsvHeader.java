package org.breakwater.linkage.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The first line of a CSV file.
 *
 * @param columns their names, in order
 * @param separator what stands between them
 */
public record CsvHeader(List<String> columns, char separator) {

  private static final char[] OTHERS = {';', '\t', '|'};

  public CsvHeader {
    columns = List.copyOf(columns);
  }

  /**
   * Reads it.
   *
   * @param file as messages name it
   * @throws TableFault if there is none, or one column only that is not the id
   */
  public static CsvHeader read(Reader from, String file, Layout layout) {
    List<String> found;
    try {
      found =
          CsvReader.builder().ofCsvRecord(from).stream()
              .findFirst()
              .orElseThrow(() -> new TableFault(file + " is empty"))
              .getFields()
              .stream()
              .map(String::strip)
              .toList();
    } catch (CsvParseException e) {
      throw new TableFault("%s is not CSV: %s".formatted(file, e.getMessage()), e);
    }
    String first = found.getFirst();
    if (found.size() > 1 || first.equalsIgnoreCase(layout.id())) {
      return new CsvHeader(found, ',');
    }
    for (char other : OTHERS) {
      if (first.indexOf(other) > 0) {
        return new CsvHeader(List.of(first.split(Pattern.quote("" + other), -1)), other);
      }
    }
    throw new TableFault(
        "%s has one column only, '%s'; are its values separated by commas?".formatted(file, first));
  }
}
