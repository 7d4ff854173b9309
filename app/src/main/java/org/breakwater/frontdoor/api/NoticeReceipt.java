package org.breakwater.frontdoor.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.Received;
import org.jspecify.annotations.Nullable;

/** What the sender's system is told. */
@Schema(description = "A notice that is on the hub's queue")
record NoticeReceipt(
    String id,
    @Schema(example = "BW-2026-000123") String reference,
    Instant receivedAt,
    @Schema(description = "The grade it is worked at, by rule") Grade grade,
    String gradeReason,
    @Schema(description = "Per cent of the fields that help") int completeness,
    @Schema(description = "Who reviews it for the police") @Nullable String reviewer,
    @Schema(description = "What would have helped too. None of it holds the notice back")
        List<String> wouldHelp) {

  static NoticeReceipt of(Received.Receipt receipt, List<String> wouldHelp) {
    return new NoticeReceipt(
        receipt.contact().value().toString(),
        receipt.reference(),
        receipt.receivedAt(),
        receipt.grade(),
        receipt.gradeReason(),
        receipt.completeness(),
        receipt.reviewer(),
        wouldHelp);
  }
}
