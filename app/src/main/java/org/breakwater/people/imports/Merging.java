package org.breakwater.people.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.linkage.Sex;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.AgencyRecord.Source;
import org.breakwater.returns.extracts.ExtractedAddress;
import org.breakwater.returns.extracts.ExtractedPerson;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * What an agency is now held to say of a person: what the extract says, and where it is silent,
 * what the agency said before. A return that leaves names out does not unsay a name.
 */
final class Merging {

  /** The identifier under which a local authority's own child number is kept. */
  private static final String LA_CHILD_ID = "LA_CHILD_ID";

  private Merging() {}

  static AgencyRecord merge(
      Organisation organisation,
      String localId,
      @Nullable AgencyRecord before,
      List<ExtractedPerson> said,
      @Nullable ExtractedAddress address) {
    AgencyRecord record = before == null ? nothing(organisation, localId) : before;
    for (ExtractedPerson person : said) {
      record = with(record, person);
    }
    if (address != null) {
      record = withPostcode(record, address.postcode());
    }
    return record;
  }

  private static AgencyRecord nothing(Organisation organisation, String localId) {
    return new AgencyRecord(
        organisation.id(),
        localId,
        Source.EXTRACT,
        null,
        null,
        List.of(),
        null,
        Sex.UNKNOWN,
        null,
        null,
        null,
        null,
        organisation.kind() == Directory.Kind.SOCIAL_CARE ? Map.of(LA_CHILD_ID, localId) : Map.of(),
        true);
  }

  private static AgencyRecord with(AgencyRecord before, ExtractedPerson said) {
    Sex sex =
        switch (said.sex()) {
          case FEMALE -> Sex.FEMALE;
          case MALE -> Sex.MALE;
          case NEITHER, NOT_STATED -> before.sex();
          case null -> before.sex();
        };
    Map<String, String> identifiers = new HashMap<>(before.identifiers());
    identifiers.putAll(said.identifiers());
    boolean newAddress = said.address() != null || said.postcode() != null;
    return new AgencyRecord(
        before.organisation(),
        before.localId(),
        Source.EXTRACT,
        either(said.given(), before.given()),
        either(said.family(), before.family()),
        before.otherNames(),
        said.born() == null ? before.born() : said.born(),
        sex,
        either(said.ethnicity(), before.ethnicity()),
        newAddress ? said.address() : before.addressLine(),
        newAddress ? null : before.town(),
        newAddress ? said.postcode() : before.postcode(),
        Map.copyOf(identifiers),
        said.child());
  }

  /** A postcode alone changes the address only when it is another one. */
  private static AgencyRecord withPostcode(AgencyRecord before, String postcode) {
    if (before.postcode() != null && plain(before.postcode()).equals(plain(postcode))) {
      return before;
    }
    return new AgencyRecord(
        before.organisation(),
        before.localId(),
        Source.EXTRACT,
        before.given(),
        before.family(),
        before.otherNames(),
        before.born(),
        before.sex(),
        before.ethnicity(),
        null,
        null,
        postcode,
        before.identifiers(),
        before.child());
  }

  private static String plain(String postcode) {
    return postcode.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
  }

  private static @Nullable String either(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }
}
