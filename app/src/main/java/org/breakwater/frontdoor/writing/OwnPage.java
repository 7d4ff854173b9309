package org.breakwater.frontdoor.writing;

import java.time.Instant;
import java.util.List;
import org.breakwater.web.Parts;
import org.jspecify.annotations.Nullable;

/**
 * One notice, for whoever sent it.
 *
 * @param justSent shows the confirmation
 * @param outcome as told to the sender; null while it has not been
 * @param reviewer who reviews it for the police
 */
public record OwnPage(
    Style style,
    String reference,
    boolean justSent,
    Instant sentAt,
    String state,
    String grade,
    String gradeReason,
    @Nullable String outcome,
    @Nullable String reviewer,
    List<Parts.Row> rows) {
  public OwnPage {
    rows = List.copyOf(rows);
  }
}
