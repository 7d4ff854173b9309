package org.breakwater.frontdoor.contactpage;

import org.breakwater.frontdoor.Grade;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/** A change of grade as the browser sends it. */
public record GradeForm(@Nullable String grade, @Nullable String reason, int version) {
  FormErrors errors() {
    FormErrors errors = FormErrors.none();
    if (chosen() == null) {
      errors = errors.with("grade", "Choose red, amber or green", "GRADE_MISSING");
    }
    if (reasonText().isEmpty()) {
      errors = errors.with("reason", "Say why the grade changes", "GRADE_REASON_MISSING");
    }
    return errors;
  }

  @Nullable Grade chosen() {
    for (Grade one : Grade.values()) {
      if (one.name().equals(grade)) {
        return one;
      }
    }
    return null;
  }

  String reasonText() {
    return reason == null ? "" : reason.strip();
  }
}
