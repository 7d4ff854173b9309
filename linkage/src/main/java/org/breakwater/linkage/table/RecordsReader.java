package org.breakwater.linkage.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads records from CSV and Parquet files. */
public final class RecordsReader {

  private RecordsReader() {}

  /**
   * Reads all files into one table. An empty cell is a missing value. Where the layout tells
   * sources apart and a file has no column of sources, the file's name is its source.
   *
   * @throws TableFault if a file is missing or empty, lacks a column, is not UTF-8, or an id stands
   *     twice
   */
  public static Records read(List<Path> files, Layout layout) {
    var parts = new ArrayList<TablePart>();
    for (Path file : files) {
      try {
        if (!Files.isRegularFile(file)) {
          throw new TableFault("there is no file " + file);
        }
        if (Files.size(file) == 0) {
          throw new TableFault(name(file) + " is empty");
        }
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")) {
          parts.addAll(ParquetTables.read(file, layout));
        } else {
          parts.addAll(CsvTables.read(file, layout));
        }
      } catch (IOException e) {
        throw new TableFault("%s cannot be read: %s".formatted(name(file), e.getMessage()), e);
      }
    }
    return RecordsBuilder.build(layout, parts);
  }

  static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
