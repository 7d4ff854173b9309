package org.breakwater.frontdoor;

import java.util.UUID;
import org.breakwater.sharing.RecordRef;

/**
 * A contact: one concern about one or more children, brought to the partnership.
 *
 * @param value a time-ordered UUID
 */
public record ContactId(UUID value) {
  /** How clocks, sharing records and the audit trail name it. */
  public RecordRef ref() {
    return new RecordRef("contact", value);
  }
}
