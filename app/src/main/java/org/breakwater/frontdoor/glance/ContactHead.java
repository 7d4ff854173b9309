package org.breakwater.frontdoor.glance;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.contacts.ContactState;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.StaffId;
import org.breakwater.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * A contact without its people: what was said, how it is graded, where it stands.
 *
 * @param reference said aloud on the telephone
 * @param police whether it is a police notice
 * @param tags names of concern tags
 * @param detail every other field of the notice, as JSON
 * @param review the police's own review; null for a referral
 * @param version rises with every change
 */
public record ContactHead(
    UUID id,
    String reference,
    boolean police,
    OrganisationId source,
    StaffId author,
    String authorName,
    @Nullable String authorContact,
    @Nullable String externalReference,
    @Nullable String sourceCode,
    Instant receivedAt,
    @Nullable Instant incidentAt,
    @Nullable String incidentPlace,
    String concern,
    List<String> tags,
    String detail,
    @Nullable Boolean familyTold,
    @Nullable String whyNotTold,
    @Nullable Grade givenGrade,
    @Nullable String givenGradeReason,
    Grade grade,
    String gradeReason,
    String gradedBy,
    Instant gradedAt,
    ContactState state,
    int completeness,
    int repeatCount,
    @Nullable Review review,
    int version) {
  /** The grades as a form offers them. */
  public static final List<Option> GRADES =
      Arrays.stream(Grade.values()).map(one -> Option.of(one.name(), one.words())).toList();

  /**
   * The police's own review of their notice.
   *
   * @param share SHARE, DO_NOT_SHARE, or null while undecided
   */
  public record Review(
      @Nullable StaffId reviewer,
      @Nullable String reviewerName,
      @Nullable Instant reviewedAt,
      @Nullable String research,
      @Nullable String share,
      @Nullable String shareReason) {
    public boolean done() {
      return reviewedAt != null;
    }

    /** Whether it has waited longer than a day (finding A05). */
    public boolean overdue(Instant receivedAt, Instant now) {
      return reviewedAt == null && receivedAt.plusSeconds(24 * 3600L).isBefore(now);
    }
  }

  public RecordRef ref() {
    return ref(id);
  }

  public static RecordRef ref(UUID contact) {
    return new RecordRef("contact", contact);
  }

  public String kindWords() {
    return police ? "Police notice" : "Referral";
  }

  public boolean decided() {
    return state == ContactState.DECIDED;
  }

  /** Whether the police review has waited longer than a day. */
  public boolean reviewOverdue(Instant now) {
    return review != null && review.overdue(receivedAt, now);
  }

  /** Whether this person wrote it: they may then not decide it. */
  public boolean writtenBy(StaffId staff) {
    return author.equals(staff);
  }
}
