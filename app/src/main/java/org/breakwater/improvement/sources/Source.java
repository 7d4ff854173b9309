package org.breakwater.improvement.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.breakwater.improvement.Letter;
import org.breakwater.sharing.RecordRef;

/** A source of findings as kept. */
public record Source(UUID id, Letter letter, String enteredBy, Instant enteredAt) {
  /** For the audit trail and the clocks. */
  public RecordRef ref() {
    return ref(id);
  }

  public static RecordRef ref(UUID id) {
    return new RecordRef("improvement-source", id);
  }

  /** "Joint targeted area inspection, Plymouth". */
  public String name() {
    return letter.title();
  }

  /** The day it speaks of: its date, or the day it came. */
  public LocalDate day() {
    LocalDate dated = letter.dated();
    return dated == null ? letter.receivedOn() : dated;
  }
}
