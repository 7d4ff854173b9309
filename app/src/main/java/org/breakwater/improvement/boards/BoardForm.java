package org.breakwater.improvement.boards;

import org.breakwater.web.DateFields;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * What the forms of boards send; each form fills its own part.
 *
 * @param number months between meetings, or how many meetings to arrange
 */
public record BoardForm(
    @Nullable String name,
    @Nullable String kind,
    @Nullable String number,
    @Nullable String agency,
    @Nullable String person,
    @Nullable String chair,
    @Nullable String dayDay,
    @Nullable String dayMonth,
    @Nullable String dayYear,
    @Nullable String place,
    @Nullable String words,
    @Nullable String owner) {

  DateFields day() {
    return new DateFields(dayDay, dayMonth, dayYear);
  }

  int count() {
    String typed = text(number);
    return typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : 0;
  }

  FormErrors boardErrors() {
    FormErrors errors = FormErrors.none();
    if (text(name).isEmpty() || text(name).length() > 200) {
      errors = errors.with("name", "Enter the board's name", "NAME_MISSING");
    }
    return count() < 1 || count() > 12
        ? errors.with(
            "number", "Enter how many months lie between meetings, 1 to 12", "MONTHS_WRONG")
        : errors;
  }

  FormErrors seatErrors(boolean known) {
    FormErrors errors = FormErrors.none();
    if (!known) {
      errors = errors.with("agency", "Choose the agency", "AGENCY_MISSING");
    }
    if (text(person).isEmpty() || text(person).length() > 200) {
      errors = errors.with("person", "Enter who sits for it", "PERSON_MISSING");
    }
    return dated(errors, "Enter the first day of the term");
  }

  FormErrors meetingErrors() {
    FormErrors errors = dated(FormErrors.none(), "Enter the first day");
    return count() < 1 || count() > 24
        ? errors.with("number", "Enter how many meetings to arrange, 1 to 24", "NUMBER_WRONG")
        : errors;
  }

  FormErrors itemErrors() {
    FormErrors errors = FormErrors.none();
    if (itemKind() == null) {
      errors = errors.with("kind", "Choose what it is", "KIND_MISSING");
    }
    if (text(words).isEmpty() || text(words).length() > 4_000) {
      errors = errors.with("words", "Enter it, in 4,000 characters or fewer", "WORDS_MISSING");
    }
    String problem = day().problem("The date");
    if (problem != null) {
      errors = errors.with("day", problem, "DATE_WRONG");
    }
    if (itemKind() == Board.ItemKind.ACTION && (text(owner).isEmpty() || day().blank())) {
      errors = errors.with("owner", "Enter who will do it, and by when", "OWNER_MISSING");
    }
    return errors;
  }

  Board.@Nullable ItemKind itemKind() {
    for (Board.ItemKind one : Board.ItemKind.values()) {
      if (one.name().equals(kind) && one != Board.ItemKind.PAPER) {
        return one;
      }
    }
    return null;
  }

  private FormErrors dated(FormErrors errors, String missing) {
    String problem = day().blank() ? missing : day().problem("The day");
    return problem == null ? errors : errors.with("day", problem, "DATE_WRONG");
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
