package org.breakwater.returns.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of tables from outside: CSV text or an Excel workbook (.xlsx). What it is, is told by its
 * content and never by its name. Opening it checks the whole file against the limits once; reading
 * then holds one row at a time.
 */
public sealed interface TableSource extends AutoCloseable permits CsvSource, XlsxSource {

  /** The file's name, without its folder. */
  String file();

  /** The tables: one for CSV, one for each visible sheet of a workbook. */
  List<TableSheet> sheets();

  /** What a reader should know about how the file was read, such as its encoding. */
  List<String> notes();

  @Override
  void close();

  /**
   * Opens a file.
   *
   * @throws FileRefused when it is missing, too large, hostile, damaged or of another kind
   */
  static TableSource open(Path path, ReadLimits limits) {
    String file = String.valueOf(path.getFileName());
    try {
      if (!Files.isRegularFile(path)) {
        throw new FileRefused(FileFault.UNREADABLE, file, "There is no file " + file + " here.");
      }
      long size = Files.size(path);
      if (size == 0) {
        throw new FileRefused(FileFault.EMPTY, file, file + " is empty.");
      }
      if (size > limits.fileBytes()) {
        throw new FileRefused(
            FileFault.TOO_LARGE,
            file,
            "%s is %s. The largest file taken is %s. Split it and send the parts."
                .formatted(file, Sizes.plain(size), Sizes.plain(limits.fileBytes())));
      }
      return switch (FileKind.of(path)) {
        case WORKBOOK -> XlsxSource.open(path, file, limits);
        case TEXT -> CsvSource.open(path, file, limits);
        case OLD_EXCEL ->
            throw wrong(
                file,
                "is an old Excel workbook (.xls) or one locked with a password. In Excel choose"
                    + " Save As, Excel Workbook (.xlsx), with no password.");
        case OTHER_ZIP ->
            throw wrong(
                file,
                "is a packed file but not an Excel workbook. Unpack it and send the CSV or .xlsx"
                    + " file inside, or save it from Excel as .xlsx.");
        case MACRO_WORKBOOK ->
            throw wrong(file, "is a workbook with macros. Save it as .xlsx, without macros.");
        case PDF -> throw wrong(file, "is a PDF. Send the CSV or .xlsx file it was made from.");
        case XML -> throw wrong(file, "is XML or a web page. Send the CSV or .xlsx form of it.");
        case BINARY -> throw wrong(file, "is not text and not an Excel workbook.");
      };
    } catch (IOException e) {
      throw new FileRefused(FileFault.UNREADABLE, file, file + " could not be read.", e);
    }
  }

  private static FileRefused wrong(String file, String what) {
    return new FileRefused(FileFault.WRONG_KIND, file, file + " " + what);
  }
}
