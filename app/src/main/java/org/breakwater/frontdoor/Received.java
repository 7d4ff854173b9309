package org.breakwater.frontdoor;

import java.time.Instant;
import java.util.List;
import org.breakwater.web.FieldError;
import org.jspecify.annotations.Nullable;

/** What became of a notice that was sent. */
public sealed interface Received {

  /** It is on the hub's queue. */
  record New(Receipt receipt) implements Received {}

  /**
   * The same sender has sent this reference before; nothing was changed.
   *
   * @param same whether all it says is the same too; if not, the sender used one reference for two
   *     notices
   */
  record KnownAlready(Receipt receipt, boolean same) implements Received {}

  /** Something that must be there is missing. Nothing was kept. */
  record Refused(List<FieldError> faults) implements Received {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /**
   * What the sender is told.
   *
   * @param reference BW-2026-000123
   * @param gradeReason why it has this grade
   * @param completeness per cent of the fields that help
   * @param reviewer who reviews it for the police; null for a referral, or where the force has
   *     named nobody
   */
  record Receipt(
      ContactId contact,
      String reference,
      Instant receivedAt,
      Grade grade,
      String gradeReason,
      int completeness,
      @Nullable String reviewer) {}
}
