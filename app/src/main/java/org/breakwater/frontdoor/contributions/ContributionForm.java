package org.breakwater.frontdoor.contributions;

import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/** A contribution as the browser sends it. */
public record ContributionForm(
    @Nullable String words, @Nullable String level, @Nullable String dissent) {
  private static final int LONGEST = 8_000;

  static ContributionForm empty() {
    return new ContributionForm(null, null, null);
  }

  FormErrors errors() {
    FormErrors errors = FormErrors.none();
    if (said().isEmpty()) {
      errors = errors.with("words", "Say what you think", "WORDS_MISSING");
    } else if (said().length() > LONGEST) {
      errors = errors.with("words", "Use 8,000 characters or fewer", "TEXT_TOO_LONG");
    }
    if (level != null && !level.isBlank() && !level.matches("[1-4]")) {
      errors = errors.with("level", "Choose a level from 1 to 4", "LEVEL_WRONG");
    }
    if (dissent != null && dissent.length() > LONGEST) {
      errors = errors.with("dissent", "Use 8,000 characters or fewer", "TEXT_TOO_LONG");
    }
    return errors;
  }

  String said() {
    return words == null ? "" : words.strip();
  }

  @Nullable Integer chosenLevel() {
    return level == null || level.isBlank() ? null : Integer.valueOf(level);
  }

  @Nullable String disagreement() {
    return dissent == null || dissent.isBlank() ? null : dissent.strip();
  }
}
