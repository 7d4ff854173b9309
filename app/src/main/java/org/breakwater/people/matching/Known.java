package org.breakwater.people.matching;

import java.time.Instant;
import java.util.List;
import org.breakwater.linkage.PersonDescription;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A record already kept, as the matcher compares it.
 *
 * @param given the record as the agency gave it
 * @param state CERTAIN, ALONE, JOINED_BY_PERSON or SPLIT_BY_PERSON
 * @param reasons why it stands under its person
 */
public record Known(
    RecordId id,
    PersonId person,
    String state,
    List<String> reasons,
    AgencyRecord given,
    PersonDescription description,
    Instant addressSince,
    Instant recordedAt,
    int version) {

  Known under(PersonId other, String newState, List<String> newReasons) {
    return new Known(
        id, other, newState, newReasons, given, description, addressSince, recordedAt, version);
  }

  boolean decidedByPerson() {
    return state.equals("JOINED_BY_PERSON") || state.equals("SPLIT_BY_PERSON");
  }

  /** Both numbered by one agency, and not alike: to that agency they are two people. */
  boolean numberedApart(AgencyRecord other) {
    @Nullable String mine = given.localId();
    @Nullable String theirs = other.localId();
    return given.organisation().equals(other.organisation())
        && mine != null
        && theirs != null
        && !mine.equals(theirs);
  }
}
