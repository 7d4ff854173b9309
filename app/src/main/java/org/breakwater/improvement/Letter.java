package org.breakwater.improvement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a source of findings, as its letter or report gives it.
 *
 * @param area the place inspected, such as "Plymouth"
 * @param theme what was looked at in depth
 * @param dated the date on the letter
 * @param receivedOn the day it came; the statement's clock runs from it
 * @param statementDue the date by which the letter asks for the written statement of action
 * @param statementLead who must send it
 * @param statementPreparedBy who must prepare it, where that is somebody else
 * @param statementRecipient where it goes
 */
public record Letter(
    SourceKind kind,
    String title,
    String area,
    @Nullable String theme,
    @Nullable LocalDate dated,
    LocalDate receivedOn,
    @Nullable LocalDate fieldworkFrom,
    @Nullable LocalDate fieldworkTo,
    List<String> inspectorates,
    List<String> addressees,
    @Nullable LocalDate statementDue,
    @Nullable String statementLead,
    @Nullable String statementPreparedBy,
    @Nullable String statementRecipient) {
  public Letter {
    inspectorates = List.copyOf(inspectorates);
    addressees = List.copyOf(addressees);
  }

  /** A source that is no letter: what it is called, where, and the day. */
  public static Letter of(SourceKind kind, String title, String area, LocalDate dated) {
    return new Letter(
        kind, title, area, null, dated, dated, null, null, List.of(), List.of(), null, null, null,
        null);
  }
}
