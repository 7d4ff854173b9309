package org.breakwater.people.learning;

import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sends about learnt figures.
 *
 * @param then the name of a {@link Choice} in lower case
 * @param number of the last decision that was read, to tell whether somebody decided meanwhile
 * @param version of the figures that were read
 */
public record FiguresForm(
    @Nullable String reason,
    @Nullable String then,
    @Nullable Integer number,
    @Nullable Integer version) {
  private static final int LONGEST = 1_000;

  /** What an administrator does with figures. */
  public enum Choice {
    SHOW,
    USE,
    REFUSE,
    BACK
  }

  public Choice choice() {
    for (Choice one : Choice.values()) {
      if (one.name().equalsIgnoreCase(then)) {
        return one;
      }
    }
    return Choice.SHOW;
  }

  public String words() {
    return reason == null ? "" : reason.strip();
  }

  public FormErrors errors() {
    FormErrors errors = FormErrors.none();
    if (choice() != Choice.SHOW && words().isEmpty()) {
      errors = errors.with("reason", "Enter why, and where it was agreed", "REASON_MISSING");
    } else if (words().length() > LONGEST) {
      errors = errors.with("reason", "Why must be 1,000 characters or fewer", "REASON_TOO_LONG");
    }
    return errors;
  }
}
