package org.breakwater.frontdoor.feedback;

import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as the browser sends it.
 *
 * @param then SEND or WITHHOLD
 */
public record FeedbackForm(
    @Nullable String then, @Nullable String message, @Nullable String because, int version) {
  private static final int LONGEST = 4_000;

  FormErrors errors() {
    FormErrors errors = FormErrors.none();
    if (!"SEND".equals(then) && !"WITHHOLD".equals(then)) {
      errors = errors.with("then", "Choose whether to tell the referrer", "CHOICE_MISSING");
    }
    if ("SEND".equals(then) && words().isEmpty()) {
      errors = errors.with("message", "Enter what the referrer is told", "MESSAGE_MISSING");
    }
    if (words().length() > LONGEST) {
      errors = errors.with("message", "Use 4,000 characters or fewer", "TEXT_TOO_LONG");
    }
    if (withheld() && reason().isEmpty()) {
      errors = errors.with("because", "Say why the referrer is not told", "REASON_MISSING");
    }
    return errors;
  }

  boolean withheld() {
    return "WITHHOLD".equals(then);
  }

  String words() {
    return message == null ? "" : message.strip();
  }

  String reason() {
    return because == null ? "" : because.strip();
  }
}
