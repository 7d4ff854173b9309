package org.breakwater.returns.extracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.breakwater.returns.tables.TableCell;

/** Reads dates as the layout writes them, and as Excel stores them. */
final class Dates {

  /** Babies are expected at most this many days ahead, and known about as long before birth. */
  static final int UNBORN_DAYS = 300;

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 2);
  private static final LocalDate EXCEL_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EXCEL_1904 = LocalDate.of(1904, 1, 1);
  private static final Pattern TIME =
      Pattern.compile("[ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?[AaPp][Mm])?Z?$");

  private final List<DateTimeFormatter> formats;
  private final boolean from1904;
  private final LocalDate today;

  Dates(List<DateTimeFormatter> formats, boolean from1904, LocalDate today) {
    this.formats = formats;
    this.from1904 = from1904;
    this.today = today;
  }

  /** A date in the past or today; {@code ahead} allows so many days more. */
  LocalDate read(TableCell cell, String column, int ahead) {
    LocalDate date =
        cell.kind() == TableCell.Kind.NUMBER ? stored(cell, column) : written(cell, column);
    if (date.isBefore(FIRST)) {
      throw new RowRefusal(
          RowFault.IMPOSSIBLE_DATE,
          column,
          cell.text(),
          "The date is before 1900, which some systems write for 'not known'. Leave it blank.");
    }
    if (date.isAfter(today.plusDays(ahead))) {
      throw new RowRefusal(
          RowFault.IMPOSSIBLE_DATE, column, cell.text(), "The date is in the future.");
    }
    return date;
  }

  private LocalDate stored(TableCell cell, String column) {
    try {
      long days = new BigDecimal(cell.text()).longValue();
      if (days > 0 && days < 100_000) {
        return (from1904 ? EXCEL_1904 : EXCEL_1900).plusDays(days);
      }
    } catch (NumberFormatException e) {
      throw unreadable(cell, column);
    }
    throw unreadable(cell, column);
  }

  private LocalDate written(TableCell cell, String column) {
    String text = TIME.matcher(cell.text()).replaceFirst("");
    for (DateTimeFormatter format : formats) {
      try {
        return LocalDate.parse(text, format);
      } catch (DateTimeParseException tryNext) {
        // The layout lists several forms; only when none fits is the date unreadable.
        continue;
      }
    }
    throw unreadable(cell, column);
  }

  private static RowRefusal unreadable(TableCell cell, String column) {
    return new RowRefusal(
        RowFault.BAD_DATE,
        column,
        cell.text(),
        "This is not a date we can read. Write day, month and year, such as 4/6/2026.");
  }
}
