package org.breakwater.people.review;

import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner's answer as the browser sends it.
 *
 * @param decision same, different or unsure
 */
record MatchForm(@Nullable String decision, @Nullable String why, @Nullable Integer version) {
  private static final int LONGEST = 2_000;

  String words() {
    return why == null ? "" : why.strip();
  }

  boolean same() {
    return "same".equals(decision);
  }

  boolean unsure() {
    return "unsure".equals(decision);
  }

  FormErrors errors() {
    FormErrors errors = FormErrors.none();
    if (!same() && !unsure() && !"different".equals(decision)) {
      errors =
          errors.with(
              "why", "Choose Same person, Different people or Not sure yet", "DECISION_MISSING");
    }
    if (words().isEmpty()) {
      errors =
          errors.with(
              "why",
              unsure()
                  ? "Enter what you have found out, for whoever looks next"
                  : "Enter your reason, so that others can follow it",
              "REASON_MISSING");
    } else if (words().length() > LONGEST) {
      errors =
          errors.with("why", "Your reason must be 2,000 characters or fewer", "REASON_TOO_LONG");
    }
    return errors;
  }
}
