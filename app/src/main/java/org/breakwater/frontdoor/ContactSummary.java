package org.breakwater.frontdoor;

import java.time.Instant;
import java.util.List;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A contact on a child's timeline.
 *
 * @param records those of the asked-for records it names
 * @param concern the author's words; null when this viewer may know of the contact but not read it
 * @param decision null while nobody has decided
 */
public record ContactSummary(
    ContactId id,
    String reference,
    Notice.Kind kind,
    List<RecordId> records,
    Instant receivedAt,
    OrganisationId source,
    String sourceName,
    String authorName,
    Grade grade,
    List<ConcernTag> tags,
    Confidentiality confidentiality,
    @Nullable String concern,
    @Nullable Decision decision) {

  /** How far a contact may be told. */
  public enum Confidentiality {
    /** Those who work with the child may know of it. */
    PARTNERS("For those who work with the child"),
    /** A police notice whose sharing the police have not, or not yet, agreed to. */
    HUB("For the hub only");

    private final String words;

    Confidentiality(String words) {
      this.words = words;
    }

    /** As shown to people. */
    public String words() {
      return words;
    }
  }

  /**
   * What was decided.
   *
   * @param level of need, 1 to 4
   * @param rationale null when this viewer may not read it
   */
  public record Decision(
      int level, Outcome outcome, @Nullable String rationale, String by, Instant at) {}
}
