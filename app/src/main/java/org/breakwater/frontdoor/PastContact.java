package org.breakwater.frontdoor;

import java.time.Instant;
import java.util.List;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A contact that happened before Breakwater, to be loaded as it was: graded then, and decided or
 * still open.
 *
 * @param externalReference the source's own; the same again is not loaded twice
 * @param sourceCode referral source of the children-in-need census; null for the organisation's
 *     usual
 * @param decision null while it is open
 */
public record PastContact(
    String externalReference,
    Notice.Kind kind,
    OrganisationId source,
    @Nullable String sourceCode,
    StaffId author,
    String authorName,
    List<Subject> subjects,
    Instant receivedAt,
    Grade grade,
    List<ConcernTag> tags,
    String concern,
    @Nullable Decision decision) {

  /** Whom it names, by the source's own record. */
  public record Subject(RecordId record, boolean child, @Nullable String relation) {}

  /**
   * What was decided.
   *
   * @param level of need, 1 to 4
   */
  public record Decision(
      Outcome outcome, int level, String rationale, StaffId decider, String by, Instant at) {}

  public PastContact {
    subjects = List.copyOf(subjects);
    tags = List.copyOf(tags);
  }
}
