package org.breakwater.frontdoor.decisions;

import java.util.List;
import org.breakwater.frontdoor.Outcome;
import org.breakwater.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the browser sends it.
 *
 * @param goOn "true" when the decider goes on without the answers still missing
 * @param version of the contact the decider read
 */
public record DecisionForm(
    @Nullable String level,
    @Nullable String outcome,
    @Nullable String rationale,
    @Nullable String dissent,
    @Nullable String consent,
    @Nullable String consentReason,
    @Nullable String goOn,
    int version) {
  private static final int LONGEST = 8_000;

  static DecisionForm empty(int version) {
    return new DecisionForm(null, null, null, null, null, null, null, version);
  }

  /**
   * What is wrong.
   *
   * @param mayWait the open requests a decision at this grade should not go past unsaid
   */
  FormErrors errors(int mayWait) {
    FormErrors errors = FormErrors.none();
    if (level == null || !level.matches("[1-4]")) {
      errors = errors.with("level", "Choose the level of need", "LEVEL_MISSING");
    }
    if (chosenOutcome() == null) {
      errors = errors.with("outcome", "Choose what happens next", "OUTCOME_MISSING");
    }
    if (text(rationale) == null) {
      errors =
          errors.with(
              "rationale",
              "Say what was weighed, and why this is the decision",
              "RATIONALE_MISSING");
    } else if (rationale != null && rationale.length() > LONGEST) {
      errors = errors.with("rationale", "Use 8,000 characters or fewer", "TEXT_TOO_LONG");
    }
    if (consent == null || !List.of("AGREED", "NOT_SOUGHT", "REFUSED").contains(consent)) {
      errors = errors.with("consent", "Say whether the family agrees", "CONSENT_MISSING");
    } else if (!consent.equals("AGREED") && text(consentReason) == null) {
      errors =
          errors.with(
              "consentReason", "Say why you go on without agreement", "CONSENT_REASON_MISSING");
    }
    if (mayWait > 0 && !"true".equals(goOn)) {
      errors =
          errors.with(
              "goOn",
              "Say that you go on without the answers still missing, or wait for them",
              "ANSWERS_MISSING");
    }
    return errors;
  }

  int chosenLevel() {
    return level == null ? 0 : Integer.parseInt(level);
  }

  @Nullable Outcome chosenOutcome() {
    for (Outcome one : Outcome.values()) {
      if (one.name().equals(outcome)) {
        return one;
      }
    }
    return null;
  }

  @Nullable String reason() {
    return "AGREED".equals(consent) ? null : text(consentReason);
  }

  static @Nullable String text(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** The same words against the contact as it now stands. */
  DecisionForm against(int newVersion) {
    return new DecisionForm(
        level, outcome, rationale, dissent, consent, consentReason, goOn, newVersion);
  }

  /** Whether anything was written. */
  public boolean written() {
    return text(rationale) != null || text(dissent) != null || text(consentReason) != null;
  }
}
