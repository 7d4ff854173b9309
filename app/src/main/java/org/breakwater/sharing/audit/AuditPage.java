package org.breakwater.sharing.audit;

import java.time.Instant;
import java.util.List;

/** What the auditor's page shows: the newest lines that fit. */
public record AuditPage(
    List<Line> lines, String who, String act, String about, List<String> acts, boolean more) {
  /** One line, as read. */
  public record Line(
      Instant at,
      String person,
      String organisation,
      String purpose,
      String act,
      String aboutKind,
      String aboutId,
      String detail) {}
}
