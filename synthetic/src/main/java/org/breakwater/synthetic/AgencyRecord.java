package org.breakwater.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One agency's own, imperfect record of a person.
 *
 * @param localId unique within the organisation; one person may have two records there
 * @param truthId whose record it really is: for judging a matcher, never for matching
 * @param identifiers by scheme: {@code NHS}, {@code UPN}, {@code LA} (the council's child id)
 * @param relationships to other records of the same organisation
 * @param firstSeen when the agency opened the record
 * @param lastSeen when the agency last touched it; its address is the one known then
 */
public record AgencyRecord(
    String organisationCode,
    String localId,
    long truthId,
    String given,
    String family,
    List<String> otherNames,
    @Nullable LocalDate born,
    @Nullable Sex sex,
    @Nullable String addressLine,
    @Nullable String town,
    @Nullable String postcode,
    Map<String, String> identifiers,
    List<Link> relationships,
    LocalDate firstSeen,
    LocalDate lastSeen) {
  public AgencyRecord {
    otherNames = List.copyOf(otherNames);
    relationships = List.copyOf(relationships);
  }

  /** The person whose record is {@code localId} is this person's {@code kind}. */
  public record Link(RelationshipKind kind, String localId) {}
}
