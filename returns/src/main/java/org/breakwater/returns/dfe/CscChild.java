package org.breakwater.returns.dfe;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One child of the payload. Only {@code laChildId} and the ids of blocks must be there; what is
 * null is not said. A block with {@code purge} true asks the Department to delete what it holds of
 * it.
 *
 * @param laChildId the authority's own id, letters and digits, at most 20
 * @param misChildId the supplier's id, at most 36
 */
public record CscChild(
    String laChildId,
    @Nullable String misChildId,
    @Nullable ChildDetails childDetails,
    @Nullable HealthAndWellbeing healthAndWellbeing,
    @Nullable List<SocialCareEpisode> socialCareEpisodes,
    @Nullable Boolean purge) {

  /** A part of an episode with an id of its own, which can be purged by that id. */
  public sealed interface Block {
    /** The id, unique among its kind in the episode. */
    String id();

    /** Whether it is to be deleted. */
    @Nullable Boolean purge();
  }

  /** Who the child is. */
  public record ChildDetails(
      @Nullable String uniquePupilNumber,
      @Nullable String formerUniquePupilNumber,
      @Nullable String uniquePupilNumberUnknownReason,
      @Nullable String firstName,
      @Nullable String surname,
      @Nullable LocalDate dateOfBirth,
      @Nullable LocalDate expectedDateOfBirth,
      @Nullable String sex,
      @Nullable String ethnicity,
      @Nullable List<String> disabilities,
      @Nullable String postcode,
      @Nullable Boolean uascFlag,
      @Nullable LocalDate uascEndDate,
      @Nullable Boolean purge) {}

  /** Strengths and difficulties questionnaires. */
  public record HealthAndWellbeing(
      @Nullable List<SdqAssessment> sdqAssessments, @Nullable Boolean purge) {}

  /** One questionnaire; the score is 0 to 40. */
  public record SdqAssessment(@Nullable LocalDate date, @Nullable Integer score) {}

  /** From a referral to its closure. */
  public record SocialCareEpisode(
      String socialCareEpisodeId,
      @Nullable LocalDate referralDate,
      @Nullable String referralSource,
      @Nullable Boolean referralNoFurtherActionFlag,
      @Nullable List<CareWorker> careWorkerDetails,
      @Nullable List<ChildAndFamilyAssessment> childAndFamilyAssessments,
      @Nullable List<ChildInNeedPlan> childInNeedPlans,
      @JsonProperty("section_47_assessments")
          @Nullable List<Section47Assessment> section47Assessments,
      @Nullable List<ChildProtectionPlan> childProtectionPlans,
      @Nullable List<LookedAfterPlacement> childLookedAfterPlacements,
      @Nullable Adoption adoption,
      @Nullable CareLeavers careLeavers,
      @Nullable LocalDate closureDate,
      @Nullable String closureReason,
      @Nullable Boolean purge) {

    /** What the episode says itself, without its parts. */
    SocialCareEpisode bare() {
      return new SocialCareEpisode(
          socialCareEpisodeId,
          referralDate,
          referralSource,
          referralNoFurtherActionFlag,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          closureDate,
          closureReason,
          purge);
    }
  }

  /** Who worked with the child, and when. */
  public record CareWorker(
      @Nullable String workerId, @Nullable LocalDate startDate, @Nullable LocalDate endDate) {}

  /** An assessment under section 17 of the Children Act 1989. */
  public record ChildAndFamilyAssessment(
      String childAndFamilyAssessmentId,
      @Nullable LocalDate startDate,
      @Nullable LocalDate authorisationDate,
      @Nullable List<String> factors,
      @Nullable Boolean purge)
      implements Block {
    @Override
    public String id() {
      return childAndFamilyAssessmentId;
    }
  }

  /** A child in need plan. */
  public record ChildInNeedPlan(
      String childInNeedPlanId,
      @Nullable LocalDate startDate,
      @Nullable LocalDate endDate,
      @Nullable Boolean purge)
      implements Block {
    @Override
    public String id() {
      return childInNeedPlanId;
    }
  }

  /** Enquiries under section 47 of the Children Act 1989, and the conference they led to. */
  public record Section47Assessment(
      @JsonProperty("section_47_assessment_id") String section47AssessmentId,
      @Nullable LocalDate startDate,
      @Nullable Boolean icpcRequiredFlag,
      @Nullable LocalDate icpcDate,
      @Nullable LocalDate endDate,
      @Nullable Boolean purge)
      implements Block {
    @Override
    public String id() {
      return section47AssessmentId;
    }
  }

  /** A child protection plan. */
  public record ChildProtectionPlan(
      String childProtectionPlanId,
      @Nullable LocalDate startDate,
      @Nullable LocalDate endDate,
      @Nullable Boolean purge)
      implements Block {
    @Override
    public String id() {
      return childProtectionPlanId;
    }
  }

  /** One placement of a looked-after child. */
  public record LookedAfterPlacement(
      String childLookedAfterPlacementId,
      @Nullable LocalDate startDate,
      @Nullable String startReason,
      @Nullable String placementType,
      @Nullable String postcode,
      @Nullable LocalDate endDate,
      @Nullable String endReason,
      @Nullable String changeReason,
      @Nullable Boolean purge)
      implements Block {
    @Override
    public String id() {
      return childLookedAfterPlacementId;
    }
  }

  /** The steps towards adoption. */
  public record Adoption(
      @Nullable LocalDate initialDecisionDate,
      @Nullable LocalDate matchedDate,
      @Nullable LocalDate placedDate,
      @Nullable Boolean purge) {}

  /** The authority's contact with a young person who left care. */
  public record CareLeavers(
      @Nullable LocalDate contactDate,
      @Nullable String activity,
      @Nullable String accommodation,
      @Nullable Boolean purge) {}
}
