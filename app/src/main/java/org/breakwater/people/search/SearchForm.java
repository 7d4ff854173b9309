package org.breakwater.people.search;

import java.time.LocalDate;
import org.breakwater.people.PersonQuery;
import org.breakwater.web.DateFields;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/** A search as the browser sends it. */
record SearchForm(
    @Nullable String words,
    @Nullable String bornDay,
    @Nullable String bornMonth,
    @Nullable String bornYear,
    @Nullable String postcode) {
  private static final int MOST = 20;
  private static final int LONGEST = 200;

  String typed() {
    return words == null ? "" : words.strip();
  }

  DateFields born() {
    return new DateFields(bornDay, bornMonth, bornYear);
  }

  String home() {
    return postcode == null ? "" : postcode.strip();
  }

  /** Nothing was asked yet: the page as it is first opened. */
  boolean untouched() {
    return words == null
        && bornDay == null
        && bornMonth == null
        && bornYear == null
        && postcode == null;
  }

  FormErrors errors() {
    FormErrors errors = FormErrors.none();
    boolean homeAndBorn = !home().isEmpty() && born().date().isPresent();
    if (typed().isEmpty() && !homeAndBorn) {
      errors =
          errors.with(
              "words",
              "Enter a name or a number, or both a date of birth and a postcode",
              "SEARCH_EMPTY");
    } else if (typed().length() > LONGEST) {
      errors =
          errors.with("words", "Name or number must be 200 characters or fewer", "SEARCH_TOO_LONG");
    }
    String problem = born().problem("Date of birth");
    if (problem != null) {
      errors = errors.with("born", problem, "BORN_WRONG");
    }
    return errors;
  }

  PersonQuery query() {
    LocalDate born = born().date().orElse(null);
    return new PersonQuery(typed(), born, home().isEmpty() ? null : home(), MOST);
  }
}
