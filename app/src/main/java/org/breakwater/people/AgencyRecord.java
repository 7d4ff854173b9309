package org.breakwater.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.breakwater.linkage.Sex;
import org.breakwater.sharing.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A person as one agency gave them, with its mistakes: kept as it came, never corrected in place.
 *
 * @param organisation the agency whose record it is
 * @param localId the agency's own id; the same id again brings the record up to date; null for a
 *     person named in a notice
 * @param source how it came
 * @param otherNames full other names, aliases, previous names
 * @param born the date of birth, or null
 * @param identifiers by kind: NHS, UPN, LA_CHILD_ID, POLICE_ID; unchecked
 * @param child whether the agency holds the person as a child
 */
public record AgencyRecord(
    OrganisationId organisation,
    @Nullable String localId,
    Source source,
    @Nullable String given,
    @Nullable String family,
    List<String> otherNames,
    @Nullable LocalDate born,
    Sex sex,
    @Nullable String ethnicity,
    @Nullable String addressLine,
    @Nullable String town,
    @Nullable String postcode,
    Map<String, String> identifiers,
    boolean child) {

  /** How a record came. */
  public enum Source {
    NOTICE,
    REFERRAL,
    EXTRACT,
    SYNTHETIC
  }
}
