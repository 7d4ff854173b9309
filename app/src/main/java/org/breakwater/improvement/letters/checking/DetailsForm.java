package org.breakwater.improvement.letters.checking;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.breakwater.improvement.Letter;
import org.breakwater.improvement.SourceKind;
import org.breakwater.web.DateFields;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.jspecify.annotations.Nullable;

/** The head of a letter, as a person corrects it. People and inspectorates stand one to a line. */
public record DetailsForm(
    @Nullable String kind,
    @Nullable String title,
    @Nullable String area,
    @Nullable String theme,
    @Nullable String inspectorates,
    @Nullable String addressees,
    @Nullable String lead,
    @Nullable String preparedBy,
    @Nullable String recipient,
    @Nullable String datedDay,
    @Nullable String datedMonth,
    @Nullable String datedYear,
    @Nullable String receivedDay,
    @Nullable String receivedMonth,
    @Nullable String receivedYear,
    @Nullable String fromDay,
    @Nullable String fromMonth,
    @Nullable String fromYear,
    @Nullable String toDay,
    @Nullable String toMonth,
    @Nullable String toYear,
    @Nullable String dueDay,
    @Nullable String dueMonth,
    @Nullable String dueYear) {
  public static final List<Option> KINDS =
      List.of(
          Option.of(SourceKind.JOINT_INSPECTION.name(), SourceKind.JOINT_INSPECTION.words()),
          Option.of(SourceKind.AGENCY_INSPECTION.name(), SourceKind.AGENCY_INSPECTION.words()),
          Option.of(SourceKind.REVIEW.name(), SourceKind.REVIEW.words()));
  private static final int LONGEST = 300;

  static DetailsForm of(Letter head) {
    DateFields dated = DateFields.of(head.dated());
    DateFields received = DateFields.of(head.receivedOn());
    DateFields from = DateFields.of(head.fieldworkFrom());
    DateFields to = DateFields.of(head.fieldworkTo());
    DateFields due = DateFields.of(head.statementDue());
    return new DetailsForm(
        head.kind().name(),
        head.title(),
        head.area(),
        head.theme(),
        String.join("\n", head.inspectorates()),
        String.join("\n", head.addressees()),
        head.statementLead(),
        head.statementPreparedBy(),
        head.statementRecipient(),
        dated.day(),
        dated.month(),
        dated.year(),
        received.day(),
        received.month(),
        received.year(),
        from.day(),
        from.month(),
        from.year(),
        to.day(),
        to.month(),
        to.year(),
        due.day(),
        due.month(),
        due.year());
  }

  public DateFields dated() {
    return new DateFields(datedDay, datedMonth, datedYear);
  }

  public DateFields received() {
    return new DateFields(receivedDay, receivedMonth, receivedYear);
  }

  public DateFields from() {
    return new DateFields(fromDay, fromMonth, fromYear);
  }

  public DateFields to() {
    return new DateFields(toDay, toMonth, toYear);
  }

  public DateFields due() {
    return new DateFields(dueDay, dueMonth, dueYear);
  }

  FormErrors errors() {
    FormErrors errors = FormErrors.none();
    if (KINDS.stream().noneMatch(one -> one.value().equals(kind))) {
      errors = errors.with("kind", "Choose what the letter is about", "KIND_MISSING");
    }
    errors = needed(errors, "title", title, "Enter the letter's title");
    errors = needed(errors, "area", area, "Enter the area inspected");
    for (var one :
        List.of(
            pair("theme", theme),
            pair("lead", lead),
            pair("preparedBy", preparedBy),
            pair("recipient", recipient))) {
      if (one.value().length() > LONGEST) {
        errors = errors.with(one.field(), "Use 300 characters or fewer", "TEXT_TOO_LONG");
      }
    }
    errors = dateErrors(errors, "dated", dated(), "letter");
    errors = dateErrors(errors, "from", from(), "first day");
    errors = dateErrors(errors, "to", to(), "last day");
    errors = dateErrors(errors, "due", due(), "statement");
    if (received().date().isEmpty()) {
      errors = errors.with("received", "Enter the day the letter came", "RECEIVED_MISSING");
    }
    LocalDate first = from().date().orElse(null);
    LocalDate last = to().date().orElse(null);
    if (first != null && last != null && last.isBefore(first)) {
      errors = errors.with("to", "The last day must be on or after the first", "DATES_REVERSED");
    }
    return errors;
  }

  private record Pair(String field, String value) {}

  private static Pair pair(String field, @Nullable String value) {
    return new Pair(field, text(value));
  }

  private static FormErrors needed(
      FormErrors errors, String field, @Nullable String value, String message) {
    if (text(value).isEmpty()) {
      return errors.with(field, message, field.toUpperCase(java.util.Locale.ROOT) + "_MISSING");
    }
    return text(value).length() > LONGEST
        ? errors.with(field, "Use 300 characters or fewer", "TEXT_TOO_LONG")
        : errors;
  }

  private static FormErrors dateErrors(
      FormErrors errors, String field, DateFields date, String what) {
    return date.blank() || date.date().isPresent()
        ? errors
        : errors.with(field, "Enter a real date for the " + what, "DATE_WRONG");
  }

  /** The head; only when there are no errors. */
  Letter head(LocalDate receivedOtherwise) {
    return new Letter(
        SourceKind.valueOf(text(kind)),
        text(title),
        text(area),
        orNull(theme),
        dated().date().orElse(null),
        received().date().orElse(receivedOtherwise),
        from().date().orElse(null),
        to().date().orElse(null),
        lines(inspectorates),
        lines(addressees),
        due().date().orElse(null),
        orNull(lead),
        orNull(preparedBy),
        orNull(recipient));
  }

  private static List<String> lines(@Nullable String typed) {
    return Arrays.stream(text(typed).split("\\R"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .limit(60)
        .toList();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static @Nullable String orNull(@Nullable String typed) {
    return text(typed).isEmpty() ? null : text(typed);
  }
}
