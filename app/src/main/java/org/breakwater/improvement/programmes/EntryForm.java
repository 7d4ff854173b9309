package org.breakwater.improvement.programmes;

import org.breakwater.web.DateFields;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/** A line of a register, or a box of the theory, as the browser sends it. */
public record EntryForm(
    @Nullable String register,
    @Nullable String title,
    @Nullable String words,
    @Nullable String owner,
    @Nullable String likelihood,
    @Nullable String impact,
    @Nullable String state,
    @Nullable String dayDay,
    @Nullable String dayMonth,
    @Nullable String dayYear) {
  static final EntryForm EMPTY =
      new EntryForm(null, null, null, null, null, null, null, null, null, null);

  DateFields day() {
    return new DateFields(dayDay, dayMonth, dayYear);
  }

  Entry.@Nullable Register kind() {
    for (Entry.Register one : Entry.Register.values()) {
      if (one.name().equals(register)) {
        return one;
      }
    }
    return null;
  }

  FormErrors errors() {
    FormErrors errors = FormErrors.none();
    if (kind() == null) {
      errors = errors.with("register", "Choose the register", "REGISTER_MISSING");
    }
    if (text(title).isEmpty() || text(title).length() > 300) {
      errors = errors.with("title", "Enter a title, in 300 characters or fewer", "TITLE_MISSING");
    }
    if (text(words).length() > 4_000) {
      errors = errors.with("words", "Use 4,000 characters or fewer", "TEXT_TOO_LONG");
    }
    if (kind() == Entry.Register.RISK && (score(likelihood) == null || score(impact) == null)) {
      errors =
          errors.with(
              "likelihood", "Score the risk: likelihood and impact, 1 to 5", "SCORE_MISSING");
    }
    if (kind() == Entry.Register.RISK && text(owner).isEmpty()) {
      errors = errors.with("owner", "Enter who owns the risk", "OWNER_MISSING");
    }
    String problem = day().problem("The date");
    return problem == null ? errors : errors.with("day", problem, "DATE_WRONG");
  }

  @Nullable Integer score(@Nullable String typed) {
    return text(typed).matches("[1-5]") ? Integer.valueOf(text(typed)) : null;
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  static @Nullable String orNull(@Nullable String typed) {
    return text(typed).isEmpty() ? null : text(typed);
  }
}
