package org.breakwater.returns.cin;

import static org.breakwater.returns.cin.Item.code;
import static org.breakwater.returns.cin.Item.of;
import static org.breakwater.returns.cin.Item.shape;

import java.util.Set;
import org.breakwater.returns.rules.Years;

/**
 * The form of the census from 2017 on: which elements, in which order, how often and with what in
 * them. The reader checks files against it, the writer follows it and the schema file says the
 * same.
 */
final class CinForm {

  /** The first year whose form is known. */
  static final int FIRST = 2017;

  /** The newest year whose form is known. */
  static final int NEWEST = 2026;

  private static final int MANY = Integer.MAX_VALUE;
  private static final String UPN = "[A-Za-z][0-9]{11}[0-9A-Za-z]";

  static final Group HEADER =
      Group.table(
          "Header",
          "Header",
          0,
          1,
          Group.wrapper(
              "CollectionDetails",
              0,
              1,
              code("Collection", Set.of("CIN")),
              of("Year", Kind.YEAR),
              of("ReferenceDate", Kind.DATE).ruledWhenAbsent()),
          Group.wrapper(
              "Source",
              0,
              MANY,
              code("SourceLevel", Set.of("L")),
              shape("LEA", "[0-9]{3}").required(),
              of("SoftwareCode", Kind.TEXT),
              of("Release", Kind.TEXT),
              shape("SerialNo", "[0-9]{3}[0-9]*"),
              of("DateTime", Kind.MOMENT)));

  static final Group IDENTIFIERS =
      Group.table(
          "ChildIdentifiers",
          "ChildIdentifiers",
          1,
          1,
          of("LAchildID", Kind.TEXT).required().ruledWhenAbsent(),
          shape("UPN", UPN),
          shape("FormerUPN", UPN).ruledWhenWrong(),
          code("UPNunknown", CinCodes.UPN_UNKNOWN),
          of("PersonBirthDate", Kind.DATE),
          of("ExpectedPersonBirthDate", Kind.DATE),
          code("GenderCurrent", CinCodes.GENDER).required().ruled().in(Years.between(2017, 2024)),
          code("Sex", CinCodes.SEX).required().ruled().in(Years.from(2025)),
          of("PersonDeathDate", Kind.DATE));

  static final Group DISABILITIES =
      Group.valueTable(
          "Disabilities",
          "Disabilities",
          code("Disability", CinCodes.DISABILITY).required().many());

  static final Group CHARACTERISTICS =
      Group.table(
          "ChildCharacteristics",
          "ChildCharacteristics",
          1,
          1,
          code("Ethnicity", CinCodes.ETHNICITY).required().ruled(),
          DISABILITIES);

  static final Group ASSESSMENTS =
      Group.table(
          "Assessments",
          "Assessments",
          0,
          MANY,
          of("AssessmentActualStartDate", Kind.DATE).required(),
          of("AssessmentInternalReviewDate", Kind.DATE),
          of("AssessmentAuthorisationDate", Kind.DATE),
          Group.wrapper(
              "FactorsIdentifiedAtAssessment",
              0,
              1,
              code("AssessmentFactors", CinCodes.FACTORS).required().many()));

  static final Group CIN_PLANS =
      Group.table(
          "CINPlanDates",
          "CINplanDates",
          0,
          MANY,
          of("CINPlanStartDate", Kind.DATE).required().ruledWhenAbsent(),
          of("CINPlanEndDate", Kind.DATE));

  static final Group SECTION_47 =
      Group.table(
          "Section47",
          "Section47",
          0,
          MANY,
          of("S47ActualStartDate", Kind.DATE).required(),
          of("InitialCPCtarget", Kind.DATE),
          of("DateOfInitialCPC", Kind.DATE),
          of("ICPCnotRequired", Kind.FLAG).required());

  static final Group REVIEWS =
      Group.valueTable(
          "Reviews", "Reviews", of("CPPreviewDate", Kind.DATE).required().ruledWhenAbsent().many());

  static final Group PROTECTION_PLANS =
      Group.table(
          "ChildProtectionPlans",
          "ChildProtectionPlans",
          0,
          MANY,
          of("CPPstartDate", Kind.DATE).required().ruledWhenAbsent(),
          of("CPPendDate", Kind.DATE),
          code("InitialCategoryOfAbuse", CinCodes.ABUSE).required().ruled(),
          code("LatestCategoryOfAbuse", CinCodes.ABUSE).required().ruled(),
          of("NumberOfPreviousCPP", Kind.COUNT).required().ruled(),
          REVIEWS);

  static final Group PRE_PROCEEDINGS =
      Group.table(
          "PreProceedingsandFGDM",
          "PreProceedingsandFGDM",
          0,
          MANY,
          of("PPStartDate", Kind.DATE),
          of("LBPSentDate", Kind.DATE),
          of("FGDMMeetingOffer", Kind.TEXT),
          of("FGDMMeetingFac", Kind.TEXT),
          of("InitialPPMeetingDate", Kind.DATE),
          of("ReviewMeetingsCount", Kind.COUNT),
          of("StepDecisionDate", Kind.DATE),
          of("PPOutcome", Kind.TEXT),
          of("CourtAppDate", Kind.DATE),
          of("LetterInitCPDate", Kind.DATE));

  static final Group EPISODES =
      Group.table(
          "CINdetails",
          "CINdetails",
          1,
          MANY,
          of("CINreferralDate", Kind.DATE).required().ruledWhenAbsent(),
          code("ReferralSource", CinCodes.REFERRAL_SOURCE).required(),
          code("PrimaryNeedCode", CinCodes.PRIMARY_NEED).ruledWhenWrong(),
          of("CINclosureDate", Kind.DATE),
          code("ReasonForClosure", CinCodes.CLOSURE).ruledWhenWrong(),
          of("DateOfInitialCPC", Kind.DATE),
          ASSESSMENTS,
          CIN_PLANS,
          SECTION_47,
          of("ReferralNFA", Kind.FLAG).required().ruled(),
          PROTECTION_PLANS,
          PRE_PROCEEDINGS);

  static final Group CHILD =
      Group.wrapper("Child", 1, MANY, IDENTIFIERS, CHARACTERISTICS, EPISODES);

  static final Group CHILDREN = Group.wrapper("Children", 1, 1, CHILD);

  static final Group MESSAGE = Group.wrapper("Message", 1, 1, HEADER, CHILDREN);

  private CinForm() {}
}
