package org.breakwater.sharing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of each act of sharing information, or of deciding not to (Information sharing advice
 * for safeguarding practitioners, May 2024, rule 7: record the decision and the reason).
 */
public interface SharingRecords {
  /** UK GDPR article 6 basis. */
  enum LawfulBasis {
    PUBLIC_TASK("Public task, UK GDPR article 6(1)(e)"),
    LEGAL_OBLIGATION("Legal obligation, UK GDPR article 6(1)(c)"),
    VITAL_INTERESTS("Vital interests, UK GDPR article 6(1)(d)"),
    LEGITIMATE_INTERESTS("Legitimate interests, UK GDPR article 6(1)(f)"),
    LAW_ENFORCEMENT("Law enforcement, Data Protection Act 2018 part 3");

    private final String words;

    LawfulBasis(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** UK GDPR article 9 condition for special category data. */
  enum SpecialCondition {
    NONE("No special category information"),
    SAFEGUARDING("Safeguarding of children, DPA 2018 schedule 1 paragraph 18"),
    HEALTH_OR_SOCIAL_CARE("Health or social care, UK GDPR article 9(2)(h)"),
    VITAL_INTERESTS("Vital interests, UK GDPR article 9(2)(c)");

    private final String words;

    SpecialCondition(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * One act of sharing, or of refusing.
   *
   * @param about what was shared
   * @param reason the purpose, in words
   * @param categories kinds of data, such as "identity", "concern", "health"
   * @param recipients who received it
   * @param familyTold whether the family was told
   * @param whyNotTold the reason if they were not; empty when told
   * @param refused true if it was decided not to share
   */
  record Share(
      RecordRef about,
      String reason,
      LawfulBasis basis,
      SpecialCondition condition,
      List<String> categories,
      List<OrganisationId> recipients,
      boolean familyTold,
      @Nullable String whyNotTold,
      boolean refused) {}

  /** A kept record. */
  record Kept(Share share, String decidedBy, OrganisationId organisation, Instant at) {}

  /** Keeps the record, in the current transaction. */
  void record(Viewer viewer, Share share);

  /** What the viewer may see of the sharing about a record, newest first. */
  List<Kept> about(Viewer viewer, RecordRef about);
}
