package org.breakwater.returns.tables;

/**
 * How much a file may ask of us before it is refused.
 *
 * @param fileBytes size of the file on disk
 * @param unpackedBytes size of everything in a workbook once unpacked, counted by unpacking it
 * @param unpackRatio how many times larger than packed any large part of a workbook may become
 * @param entries parts in a workbook
 * @param sharedTextBytes size of a workbook's table of texts, the one part held in memory
 * @param rows rows in one table
 * @param columns columns in one row
 * @param cellChars characters in one cell
 */
public record ReadLimits(
    long fileBytes,
    long unpackedBytes,
    int unpackRatio,
    int entries,
    long sharedTextBytes,
    long rows,
    int columns,
    int cellChars) {

  private static final long MEGABYTE = 1024L * 1024;

  /** Generous for a county's largest extract, small enough for a modest server. */
  public static ReadLimits standard() {
    return new ReadLimits(
        256 * MEGABYTE, 1024 * MEGABYTE, 200, 1000, 64 * MEGABYTE, 2_000_000, 512, 16_384);
  }
}
