package org.breakwater.returns.tables;

import org.jspecify.annotations.Nullable;

/**
 * A whole file, or the rest of it, was refused. Rows handed over before stay good. The message is
 * plain English and says where.
 */
public final class FileRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FileFault fault;
  private final String file;
  private final @Nullable String sheet;
  private final long row;

  /** With the reason, in plain English. */
  public FileRefused(FileFault fault, String file, String reason) {
    this(fault, file, null, 0, reason, null);
  }

  /** With the reason, in plain English. */
  public FileRefused(FileFault fault, String file, String reason, Throwable cause) {
    this(fault, file, null, 0, reason, cause);
  }

  FileRefused(
      FileFault fault,
      String file,
      @Nullable String sheet,
      long row,
      String reason,
      @Nullable Throwable cause) {
    super(reason, cause);
    this.fault = fault;
    this.file = file;
    this.sheet = sheet;
    this.row = row;
  }

  /**
   * A file that another reader of returns refuses.
   *
   * @param line the last line reached; 0 when the file was not opened
   * @param reason plain English; says where
   */
  public static FileRefused at(
      FileFault fault, String file, long line, String reason, @Nullable Throwable cause) {
    return new FileRefused(fault, file, null, line, reason, cause);
  }

  /** What is wrong. */
  public FileFault fault() {
    return fault;
  }

  /** The file's name, without its folder. */
  public String file() {
    return file;
  }

  /** The sheet being read; null for a CSV file or when the file was not opened. */
  public @Nullable String sheet() {
    return sheet;
  }

  /** The last line or row reached; 0 when no row was. */
  public long row() {
    return row;
  }

  /** The reason in plain English. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
