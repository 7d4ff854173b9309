package org.breakwater.frontdoor.glance;

import java.time.LocalDate;
import java.util.UUID;
import org.breakwater.people.PersonCard;
import org.breakwater.people.RecordId;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A child or adult whom a contact names.
 *
 * @param relation to the first child, or null
 * @param seen whether the child was seen; null when not said
 * @param ownWords what the child said, or null
 * @param card who it is; null when this viewer may not see it
 */
public record Subject(
    UUID contact,
    int position,
    RecordId record,
    boolean child,
    @Nullable String relation,
    @Nullable Boolean seen,
    @Nullable Boolean spokenTo,
    @Nullable String ownWords,
    @Nullable PersonCard card) {

  /** The name, or that it is not shown. */
  public String name() {
    return card == null ? "Name not shown" : card.name();
  }

  public @Nullable LocalDate born() {
    return card == null ? null : card.born();
  }

  /** Age in words on a day. */
  public String age(LocalDate on) {
    return Wording.age(born(), on);
  }

  /** The link to the child's file; null when there is none to show. */
  public @Nullable String fileHref() {
    return card == null ? null : "/children/" + card.person().value();
  }
}
