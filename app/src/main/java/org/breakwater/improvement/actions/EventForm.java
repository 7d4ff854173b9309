package org.breakwater.improvement.actions;

import java.math.BigDecimal;
import org.breakwater.improvement.plan.ActionEvent;
import org.breakwater.improvement.plan.EventKind;
import org.breakwater.web.DateFields;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an action, as the browser sends it.
 *
 * @param about which milestone, measure or state
 * @param consent BOARD or PUBLIC, for words of children and parents
 */
public record EventForm(
    @Nullable String kind,
    @Nullable String words,
    @Nullable String about,
    @Nullable String dayDay,
    @Nullable String dayMonth,
    @Nullable String dayYear,
    @Nullable String value,
    @Nullable String consent) {
  public static final EventForm EMPTY =
      new EventForm(null, null, null, null, null, null, null, null);
  private static final int LONGEST = 4_000;

  public DateFields day() {
    return new DateFields(dayDay, dayMonth, dayYear);
  }

  /** What happened; null when the browser sent nothing known. */
  @Nullable EventKind happened() {
    for (EventKind one : EventKind.values()) {
      if (one.name().equals(kind)) {
        return one;
      }
    }
    return null;
  }

  FormErrors errors() {
    EventKind what = happened();
    if (what == null) {
      return FormErrors.of(
          new org.breakwater.web.FieldError("kind", "Choose what happened", "KIND_MISSING"));
    }
    FormErrors errors = FormErrors.none();
    if (said().isEmpty() && what != EventKind.MILESTONE_MET && what != EventKind.MILESTONE_SET) {
      errors = errors.with("words", "Say what happened, or why", "WORDS_MISSING");
    }
    if (said().length() > LONGEST) {
      errors = errors.with("words", "Use 4,000 characters or fewer", "TEXT_TOO_LONG");
    }
    boolean dated =
        switch (what) {
          case MILESTONE_SET, MEASURE, DUE_MOVED, REVIEWED -> true;
          default -> false;
        };
    if (dated) {
      String problem = day().blank() ? "Enter the date" : day().problem("The date");
      if (problem != null) {
        errors = errors.with("day", problem, "DATE_WRONG");
      }
    }
    if (what == EventKind.MEASURE && number() == null) {
      errors = errors.with("value", "Enter the measure's value as a number", "VALUE_WRONG");
    }
    boolean named =
        switch (what) {
          case MILESTONE_SET, MILESTONE_MET, MEASURE, OVERRIDDEN -> true;
          default -> false;
        };
    if (named && ActionForm.text(about).isEmpty()) {
      errors = errors.with("about", "Say which one", "ABOUT_MISSING");
    }
    if (what.needsConsent() && agreed() == null) {
      errors =
          errors.with(
              "consent",
              "Say what they agreed to: without their consent their words are not kept",
              "CONSENT_MISSING");
    }
    return errors;
  }

  String said() {
    return ActionForm.text(words);
  }

  @Nullable BigDecimal number() {
    String typed = ActionForm.text(value).replace(",", "").replace("%", "");
    return typed.matches("-?\\d{1,9}(\\.\\d{1,4})?") ? new BigDecimal(typed) : null;
  }

  ActionEvent.@Nullable Consent agreed() {
    for (ActionEvent.Consent one : ActionEvent.Consent.values()) {
      if (one.name().equals(consent)) {
        return one;
      }
    }
    return null;
  }
}
