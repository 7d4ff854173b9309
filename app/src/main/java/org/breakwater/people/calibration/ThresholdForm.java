package org.breakwater.people.calibration;

import java.math.BigDecimal;
import java.util.Locale;
import org.breakwater.people.thresholds.Thresholds;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * Thresholds as the browser sends them, in per cent.
 *
 * @param then show or save
 * @param version the version that was read
 */
public record ThresholdForm(
    @Nullable String certain,
    @Nullable String file,
    @Nullable String possible,
    @Nullable String why,
    @Nullable String then,
    @Nullable Integer version) {
  private static final int LONGEST = 1_000;

  static ThresholdForm of(Thresholds now) {
    return new ThresholdForm(
        percent(now.certain()), percent(now.file()), percent(now.possible()), null, null, null);
  }

  boolean saves() {
    return "save".equals(then);
  }

  public String words() {
    return why == null ? "" : why.strip();
  }

  FormErrors errors() {
    FormErrors errors = FormErrors.none();
    Double sure = number(certain);
    Double files = number(file);
    Double least = number(possible);
    if (sure == null || sure < Thresholds.LEAST_CERTAIN || sure > 0.99999) {
      errors =
          errors.with(
              "certain", "Joined without asking must be from 90 to 99.999", "CERTAIN_WRONG");
    }
    if (files == null || (sure != null && files > sure)) {
      errors =
          errors.with(
              "file",
              "Asked about files must be a number, no higher than the one above",
              "FILE_WRONG");
    }
    if (least == null || least < Thresholds.LEAST_POSSIBLE || (files != null && least > files)) {
      errors =
          errors.with(
              "possible",
              "Asked when a contact waits must be 5 or more, and no higher than the one above",
              "POSSIBLE_WRONG");
    }
    if (saves() && words().isEmpty()) {
      errors = errors.with("why", "Enter why, and where it was agreed", "WHY_MISSING");
    } else if (words().length() > LONGEST) {
      errors = errors.with("why", "Why must be 1,000 characters or fewer", "WHY_TOO_LONG");
    }
    return errors;
  }

  /** Only when there are no errors. */
  Thresholds thresholds() {
    return new Thresholds(known(certain), known(possible), known(file));
  }

  static String percent(double chance) {
    return BigDecimal.valueOf(chance).movePointRight(2).stripTrailingZeros().toPlainString();
  }

  private static double known(@Nullable String typed) {
    Double number = number(typed);
    if (number == null) {
      throw new IllegalStateException("not a number: " + typed);
    }
    return number;
  }

  private static @Nullable Double number(@Nullable String typed) {
    String text =
        typed == null ? "" : typed.strip().toLowerCase(Locale.UK).replace("%", "").strip();
    return text.matches("\\d{1,2}(\\.\\d{1,4})?")
        ? new BigDecimal(text).movePointLeft(2).doubleValue()
        : null;
  }
}
