package org.breakwater.frontdoor;

import java.util.List;
import org.breakwater.web.FieldError;
import org.jspecify.annotations.Nullable;

/** What became of a notice that was sent. */
public sealed interface Received {

  /**
   * It is on the hub's queue.
   *
   * @param reference BW-2026-000123
   * @param gradeReason why it has this grade
   * @param reviewer who reviews it for the police; null for a referral, or where the force has
   *     named nobody
   */
  record New(
      ContactId contact,
      String reference,
      Grade grade,
      String gradeReason,
      int completeness,
      @Nullable String reviewer)
      implements Received {}

  /** The same sender has sent this reference before; nothing was changed. */
  record KnownAlready(ContactId contact, String reference) implements Received {}

  /** Something that must be there is missing. Nothing was kept. */
  record Refused(List<FieldError> faults) implements Received {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
