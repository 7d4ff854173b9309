package org.breakwater.people.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.breakwater.linkage.Sex;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.AgencyRecord.Source;
import org.breakwater.sharing.OrganisationId;
import org.junit.jupiter.api.Test;

class DescribedTests {
  @Test
  void anotherNameOfOneWordIsAMiddleName() {
    var described = Described.of(record(List.of("Marie", "Amanda Graham"), Map.of()));
    assertThat(described.description().given()).isEqualTo("Julie Marie");
    assertThat(described.description().otherNames()).containsExactly("Amanda Graham");
  }

  @Test
  void onlyNumbersThatPassTheirCheckAreComparedAndAgencyNumbersOnlyWithinTheAgency() {
    var described =
        Described.of(
            record(
                List.of(),
                Map.of("NHS", "943 476 5919", "UPN", "A123", "LA", "c 17", "POLICE_ID", " ")));
    assertThat(described.description().identifiers())
        .isEqualTo(Map.of("NHS", "9434765919", "LA_CHILD_ID:5", "C 17"));
    assertThat(
            Described.of(record(List.of(), Map.of("NHS", "9434765918")))
                .description()
                .identifiers())
        .isEmpty();
  }

  @Test
  void oneHomeHoweverWritten() {
    assertThat(Described.home("Flat 2, 10 High Street", "EM1 4AB"))
        .isEqualTo(Described.home("2/10 High St", "em14ab"));
    assertThat(Described.home("12 High Street", "EM1 4AB"))
        .isNotEqualTo(Described.home("10 High Street", "EM1 4AB"));
    assertThat(Described.home("Rose Cottage", "EM1 4AB"))
        .isEqualTo(Described.home("Rose Cott.", "EM1 4AB"));
    assertThat(Described.home(null, "EM1 4AB")).isNull();
    assertThat(Described.home("10 High Street", "not known")).isNull();
  }

  /** Kept in the database: if this changes, nobody is found any more. */
  @Test
  void digestsNeverChange() {
    assertThat(KeyHash.of("")).isEqualTo(0xefd01f60ba992926L);
    assertThat(KeyHash.of("i|NHS|9434765919")).isEqualTo(0xabbe4f18677e4c88L);
  }

  private static AgencyRecord record(List<String> otherNames, Map<String, String> identifiers) {
    return new AgencyRecord(
        new OrganisationId(5),
        "1",
        Source.EXTRACT,
        "Julie",
        "Smith",
        otherNames,
        null,
        Sex.FEMALE,
        null,
        null,
        null,
        null,
        identifiers,
        false);
  }
}
