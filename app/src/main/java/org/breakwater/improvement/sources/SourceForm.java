package org.breakwater.improvement.sources;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.breakwater.improvement.Letter;
import org.breakwater.improvement.SourceKind;
import org.breakwater.web.DateFields;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.jspecify.annotations.Nullable;

/** A source entered by hand, as the browser sends it. */
public record SourceForm(
    @Nullable String kind,
    @Nullable String title,
    @Nullable String area,
    @Nullable String theme,
    @Nullable String datedDay,
    @Nullable String datedMonth,
    @Nullable String datedYear) {
  public static final SourceForm EMPTY = new SourceForm(null, null, null, null, null, null, null);
  public static final List<Option> KINDS =
      Arrays.stream(SourceKind.values()).map(one -> Option.of(one.name(), one.words())).toList();

  public DateFields dated() {
    return new DateFields(datedDay, datedMonth, datedYear);
  }

  FormErrors errors() {
    FormErrors errors = FormErrors.none();
    if (KINDS.stream().noneMatch(one -> one.value().equals(kind))) {
      errors = errors.with("kind", "Choose what it is", "KIND_MISSING");
    }
    if (text(title).isEmpty() || text(title).length() > 300) {
      errors = errors.with("title", "Enter its title, in 300 characters or fewer", "TITLE_MISSING");
    }
    if (text(area).isEmpty() || text(area).length() > 100) {
      errors = errors.with("area", "Enter the area", "AREA_MISSING");
    }
    String problem = dated().blank() ? "Enter its date" : dated().problem("Its date");
    return problem == null ? errors : errors.with("dated", problem, "DATE_WRONG");
  }

  Letter letter() {
    LocalDate day = dated().date().orElseThrow();
    return new Letter(
        SourceKind.valueOf(text(kind)),
        text(title),
        text(area),
        text(theme).isEmpty() ? null : text(theme),
        day,
        day,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
