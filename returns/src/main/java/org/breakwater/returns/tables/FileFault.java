package org.breakwater.returns.tables;

/**
 * Why a whole file could not be read. The code is stable: people quote it when they ask for help.
 */
public enum FileFault {
  /** The file is not there or cannot be opened. */
  UNREADABLE("FILE-01"),
  /** The file holds nothing. */
  EMPTY("FILE-02"),
  /** The file, or what is packed in it, is larger than allowed. */
  TOO_LARGE("FILE-03"),
  /** The file is of a kind we do not read. */
  WRONG_KIND("FILE-04"),
  /** The text is in no encoding we can recognise. */
  ENCODING("FILE-05"),
  /** The workbook is built to do harm: it unpacks to far more than it holds, or names entities. */
  HOSTILE("FILE-06"),
  /** The file is damaged at a place from which reading cannot go on. */
  DAMAGED("FILE-07"),
  /** A table holds more rows, a row more columns or a cell more text than allowed. */
  TOO_MANY("FILE-08");

  private final String code;

  FileFault(String code) {
    this.code = code;
  }

  /** The stable code, such as {@code FILE-03}. */
  public String code() {
    return code;
  }
}
