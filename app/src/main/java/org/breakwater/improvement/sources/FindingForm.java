package org.breakwater.improvement.sources;

import java.util.Arrays;
import java.util.List;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.NewFinding;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * Findings written by hand, as the browser sends them.
 *
 * @param words one finding to a paragraph
 */
public record FindingForm(
    @Nullable String kind,
    @Nullable String words,
    @Nullable List<String> agencies,
    @Nullable String theme,
    @Nullable String grade,
    @Nullable String evidence) {
  public static final FindingForm EMPTY = new FindingForm(null, null, null, null, null, null);
  public static final List<Option> KINDS =
      Arrays.stream(FindingKind.values()).map(one -> Option.of(one.name(), one.words())).toList();
  public static final List<String> AGENCIES =
      List.of(
          "partnership",
          "police",
          "health",
          "social care",
          "education",
          "youth justice",
          "probation",
          "voluntary sector",
          "housing",
          "council");
  private static final int LONGEST = 20_000;

  public List<String> chosen() {
    return agencies == null ? List.of() : agencies;
  }

  FormErrors errors() {
    FormErrors errors = FormErrors.none();
    if (KINDS.stream().noneMatch(one -> one.value().equals(kind))) {
      errors = errors.with("kind", "Choose what they are", "KIND_MISSING");
    }
    if (text(words).isEmpty()) {
      errors = errors.with("words", "Enter at least one finding", "WORDS_MISSING");
    }
    if (text(words).length() > LONGEST) {
      errors = errors.with("words", "Use 20,000 characters or fewer", "TEXT_TOO_LONG");
    }
    if (!AGENCIES.containsAll(chosen())) {
      errors = errors.with("agencies", "Choose agencies from the list", "AGENCY_UNKNOWN");
    }
    return errors;
  }

  List<NewFinding> findings() {
    return Arrays.stream(text(words).split("\\R\\s*\\R"))
        .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
        .filter(paragraph -> !paragraph.isEmpty())
        .map(paragraph ->
            new NewFinding(
                FindingKind.valueOf(text(kind)),
                paragraph,
                null,
                null,
                chosen(),
                chosen().isEmpty() ? null : "chosen by hand",
                orNull(theme),
                orNull(grade),
                orNull(evidence)))
        .toList();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static @Nullable String orNull(@Nullable String typed) {
    return text(typed).isEmpty() ? null : text(typed);
  }
}
