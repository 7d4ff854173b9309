package org.breakwater.improvement.programmes;

import java.util.UUID;
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

  static EntryForm of(Entry entry) {
    DateFields day = DateFields.of(entry.day());
    return new EntryForm(
        entry.register().name(),
        entry.title(),
        entry.words(),
        entry.owner(),
        number(entry.likelihood()),
        number(entry.impact()),
        entry.state(),
        day.day(),
        day.month(),
        day.year());
  }

  /** A form with words alone. */
  static EntryForm words(String words) {
    return new EntryForm(null, null, words, null, null, null, null, null, null, null);
  }

  /** The same in a register: a line does not move from one to another. */
  EntryForm in(Entry.Register kept) {
    return new EntryForm(
        kept.name(), title, words, owner, likelihood, impact, state, dayDay, dayMonth, dayYear);
  }

  private static @Nullable String number(@Nullable Integer score) {
    return score == null ? null : score.toString();
  }

  /** As it is to be kept. */
  Entry entry(UUID id, Entry.Register kept, String by) {
    return new Entry(
        id,
        kept,
        text(title),
        text(words),
        orNull(owner),
        score(likelihood),
        score(impact),
        orNull(state),
        day().date().orElse(null),
        by);
  }

  public DateFields day() {
    return new DateFields(dayDay, dayMonth, dayYear);
  }

  public Entry.@Nullable Register kind() {
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
    boolean unscored = text(likelihood).isEmpty() && text(impact).isEmpty();
    if (kind() == Entry.Register.RISK
        && !unscored
        && (score(likelihood) == null || score(impact) == null)) {
      errors =
          errors.with(
              "likelihood",
              "Score the risk: likelihood and impact, 1 to 5. Leave both blank until it is scored",
              "SCORE_MISSING");
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
