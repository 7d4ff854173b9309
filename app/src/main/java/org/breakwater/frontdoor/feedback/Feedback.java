package org.breakwater.frontdoor.feedback;

import java.time.Instant;
import java.util.UUID;
import org.breakwater.frontdoor.Outcome;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What a referrer is told.
 *
 * @param to whom it is for
 * @param sentAt null while it is a draft or was withheld
 */
public record Feedback(
    UUID id,
    UUID contact,
    OrganisationId organisation,
    StaffId to,
    Outcome outcome,
    @Nullable String message,
    @Nullable String withheldBecause,
    @Nullable String sentBy,
    @Nullable Instant sentAt,
    @Nullable Instant readAt,
    int version) {
  public boolean waiting() {
    return sentAt == null && withheldBecause == null;
  }
}
