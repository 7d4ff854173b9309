package org.breakwater.returns.cin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the file says of itself. */
public final class CinHeader extends CinRow {

  private static final int YEAR = CinForm.HEADER.index("Year");
  private static final int REFERENCE = CinForm.HEADER.index("ReferenceDate");
  private static final int AUTHORITY = CinForm.HEADER.index("LEA");

  CinHeader(RowValues values) {
    super(CinForm.HEADER, values);
  }

  /** The year in which the collection ends, as written. */
  public @Nullable String yearText() {
    return text(YEAR);
  }

  /** The day the return is made up to. */
  public @Nullable LocalDate reference() {
    return date(REFERENCE);
  }

  /** The number of the authority. */
  public @Nullable String authority() {
    return text(AUTHORITY);
  }

  /** The year in which the collection ends; null when it is not a year. */
  public @Nullable Integer year() {
    String text = yearText();
    return text != null && text.matches("[0-9]{4}") ? Integer.valueOf(text) : null;
  }
}
