package org.breakwater.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.breakwater.linkage.Sex;
import org.breakwater.sharing.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A person with the records a viewer may see.
 *
 * @param version for changes that must not overtake each other
 */
public record PersonFile(
    PersonId person,
    String name,
    List<String> otherNames,
    @Nullable LocalDate born,
    Sex sex,
    boolean child,
    List<Identifier> identifiers,
    List<Address> addresses,
    List<HouseholdMember> household,
    List<Record> records,
    List<OpenTo> openTo,
    int version) {

  /** An identifier and whether its own check (NHS number modulus 11, UPN letter) holds. */
  public record Identifier(String kind, String value, boolean valid, List<String> givenBy) {}

  /** An address over time, as agencies gave it. */
  public record Address(
      @Nullable String line,
      @Nullable String town,
      @Nullable String postcode,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      List<String> givenBy) {}

  /** Someone of the same household, and how related, where known. */
  public record HouseholdMember(
      PersonId person,
      String name,
      @Nullable LocalDate born,
      boolean child,
      @Nullable String relation) {}

  /** One agency's record under this person, and why it stands here. */
  public record Record(
      RecordId record,
      OrganisationId organisation,
      String organisationName,
      @Nullable String localId,
      String name,
      @Nullable LocalDate born,
      @Nullable String address,
      String linkState,
      List<String> linkReasons,
      Instant recordedAt) {}
}
