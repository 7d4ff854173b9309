package org.breakwater.improvement.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * What an agency will do about one or more findings. Its words are fixed once shared; all that
 * happens then is an {@link ActionEvent}.
 *
 * @param reference such as "1.04": source and number
 * @param owner the agency that must do it
 * @param ownerName who in it answers for it
 * @param due the date first agreed
 * @param outcome what will be different for children
 * @param howKnown how we will know
 * @param block the building block of a programme it belongs to
 * @param signOffBy who must sign it off, where somebody must
 * @param draftedBy the agency whose draft it was
 * @param sharedAt null while it is a draft
 */
public record Action(
    UUID id,
    UUID source,
    String reference,
    ActionKind kind,
    String title,
    OrganisationId owner,
    boolean police,
    String ownerName,
    LocalDate due,
    String outcome,
    String howKnown,
    @Nullable String block,
    @Nullable String signOffBy,
    OrganisationId draftedBy,
    Instant draftedAt,
    @Nullable Instant sharedAt,
    int version) {
  public RecordRef ref() {
    return ref(id);
  }

  public static RecordRef ref(UUID id) {
    return new RecordRef("improvement-action", id);
  }

  /** Whether it was in the plan at that moment. */
  public boolean sharedBy(Instant moment) {
    return sharedAt != null && !sharedAt.isAfter(moment);
  }
}
