package org.breakwater.frontdoor.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.Grade;
import org.jspecify.annotations.Nullable;

/** What a partner's system sends. */
@Schema(
    description =
        "A concern about one or more children. Needed: forceReference, concern, and a child with any part of a name, a description or an identifier. Everything else helps.")
record NoticeRequest(
    @Schema(
            description =
                "Your own reference. Sent again with the same content it gives back the first contact",
            requiredMode = Schema.RequiredMode.REQUIRED,
            example = "VIST/2026/004711")
        @Nullable String forceReference,
    @Schema(description = "Who wrote it, as your system knows them", example = "PC 1234 Osei")
        @Nullable String author,
    @Schema(description = "How to reach the author") @Nullable String contact,
    @Nullable OffsetDateTime incidentAt,
    @Nullable String incidentPlace,
    @Schema(
            description = "What was seen or told",
            requiredMode = Schema.RequiredMode.REQUIRED,
            maxLength = 20000)
        @Nullable String concern,
    @Schema(description = "What it is about, the main one first") @Nullable List<ConcernTag> tags,
    @Schema(description = "Your grade. A rule may raise it") @Nullable Grade grade,
    @Nullable String gradeReason,
    @Nullable Boolean familyTold,
    @Nullable String whyNotTold,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<Child> children,
    @Nullable List<Adult> adults,
    @Schema(
            description =
                "Answers to the other questions of the form. Police: trigger, presentation, homeConditions, dashScore, honourBased, protectiveFactors, actionsTaken. Others: presentation, homeConditions, impact, history, protectiveFactors, tried, language, socialWorkerSpokenTo, outcomeWanted, gp")
        @Nullable Map<String, String> details) {

  /** As the sender recorded it. */
  enum SexGiven {
    FEMALE,
    MALE,
    UNKNOWN
  }

  /** A child. */
  record Child(
      @Nullable String given,
      @Nullable String family,
      @Nullable List<String> otherNames,
      @Schema(
              description = "How the child looks, if the name is not known",
              example = "boy about 7, red coat")
          @Nullable String description,
      @Schema(description = "Date of birth, or the date expected") @Nullable LocalDate born,
      @Nullable SexGiven sex,
      @Nullable String ethnicity,
      @Nullable String address,
      @Nullable String town,
      @Nullable String postcode,
      @Nullable String school,
      @Schema(description = "Your system's own id of the child") @Nullable String localId,
      @Nullable String nhsNumber,
      @Nullable String upn,
      @Schema(description = "To the first child") @Nullable String relation,
      @Nullable Boolean seen,
      @Nullable Boolean spokenTo,
      @Nullable String ownWords) {}

  /** An adult in the child's life. */
  record Adult(
      @Nullable String given,
      @Nullable String family,
      @Nullable List<String> otherNames,
      @Nullable LocalDate born,
      @Nullable SexGiven sex,
      @Nullable String address,
      @Nullable String town,
      @Nullable String postcode,
      @Nullable String localId,
      @Schema(description = "To the first child", example = "mother") @Nullable String relation,
      @Nullable Boolean parentalResponsibility) {}
}
