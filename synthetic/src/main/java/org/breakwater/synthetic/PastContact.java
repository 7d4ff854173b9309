package org.breakwater.synthetic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact made to the hub about one or more children (or an expectant mother).
 *
 * @param reference unique, and in the order of arrival by day
 * @param sourceCode referral source of the children-in-need census, such as {@code 6} for police
 * @param raisedBy username of the professional who made the contact
 * @param concernTags codes such as {@code DOMESTIC_ABUSE}, the main one first
 * @param outcome null while nobody has decided; then {@code decidedAt}, {@code decidedBy} and
 *     {@code rationale} are null too
 */
public record PastContact(
    String reference,
    String sourceOrganisationCode,
    String sourceCode,
    String raisedBy,
    List<Subject> subjects,
    Instant received,
    Grade grade,
    List<String> concernTags,
    String narrative,
    @Nullable String outcome,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String rationale) {
  public PastContact {
    subjects = List.copyOf(subjects);
    concernTags = List.copyOf(concernTags);
  }

  /** Whom the contact is about, and the source organisation's record of them. */
  public record Subject(long truthId, String localId) {}

  PastContact withReference(String given) {
    return new PastContact(
        given,
        sourceOrganisationCode,
        sourceCode,
        raisedBy,
        subjects,
        received,
        grade,
        concernTags,
        narrative,
        outcome,
        decidedAt,
        decidedBy,
        rationale);
  }

  /** Whether somebody has decided. */
  public boolean decided() {
    return outcome != null;
  }
}
