package org.breakwater.improvement.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an action. Never changed.
 *
 * @param about which milestone, which measure, which state
 * @param day of the milestone or the measure; the new due date
 * @param value of a measure
 * @param consent what those whose words they are agreed to
 */
public record ActionEvent(
    UUID id,
    UUID action,
    EventKind kind,
    Instant at,
    StaffId staff,
    String by,
    OrganisationId organisation,
    String words,
    @Nullable String about,
    @Nullable LocalDate day,
    @Nullable BigDecimal value,
    @Nullable Consent consent,
    @Nullable UUID document) {
  /** How far words of children or parents may go. */
  public enum Consent {
    BOARD("the boards of the partnership"),
    PUBLIC("anybody, without a name");

    private final String words;

    Consent(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
