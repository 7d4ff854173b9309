package org.breakwater.frontdoor.answers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.requests.RequestSubject;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A question as the agency asked sees it: nothing of the contact behind it.
 *
 * @param chased how often the agency was reminded
 */
public record AgencyRequest(
    UUID id,
    UUID contact,
    String question,
    List<RequestSubject> subjects,
    String askedBy,
    Instant askedAt,
    Grade grade,
    @Nullable Instant answeredAt,
    int chased,
    boolean escalated) {
  public boolean answered() {
    return answeredAt != null;
  }

  /** "Ava Hill and Jo Hill". */
  public String names() {
    return Wording.list(subjects.stream().map(RequestSubject::name).toList());
  }
}
