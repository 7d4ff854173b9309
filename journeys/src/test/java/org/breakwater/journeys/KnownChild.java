package org.breakwater.journeys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.breakwater.linkage.Sex;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.Involvement;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Organisation;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;

/**
 * A child of fourteen whom social care and a school know before anybody writes a notice: each has a
 * record of its own, and a social worker works with the child.
 *
 * @param onlySocialCareKnows a former name, which stands in social care's record and nowhere else
 */
record KnownChild(
    String given,
    String family,
    LocalDate born,
    String address,
    String postcode,
    String onlySocialCareKnows) {

  static KnownChild begin(House house, String given, String family, String postcode) {
    LocalDate today = LocalDate.ofInstant(house.part(Clock.class).instant(), House.LONDON);
    var child =
        new KnownChild(
            given,
            family,
            today.minusYears(14).minusDays(40),
            "12 Samphire Row",
            postcode,
            given + " Formerly-" + given);
    child.tell(house);
    return child;
  }

  String name() {
    return given + " " + family;
  }

  private void tell(House house) {
    var directory = house.part(Directory.class);
    var access = house.part(Access.class);
    var people = house.part(PersonIndex.class);
    Staff worker = directory.staffByUsername("sw.davies").orElseThrow();
    Staff teacher = directory.staffByUsername("dsl.morgan").orElseThrow();
    var partnership = directory.partnerships().getFirst();
    var socialCare = directory.organisation(partnership, worker.organisation()).orElseThrow();
    var school = directory.organisation(partnership, teacher.organisation()).orElseThrow();
    Viewer loader = access.system(partnership, Role.SYSTEM_LOADER, Purpose.IMPORT);
    access.writing(
        loader,
        () -> {
          RecordId known =
              people.recognise(loader, record(socialCare, List.of(onlySocialCareKnows))).record();
          people.recognise(loader, record(school, List.of()));
          people.involve(
              loader,
              List.of(
                  new Involvement(
                      socialCare.id(),
                      known,
                      "CIN",
                      born.plusYears(13),
                      null,
                      worker.name(),
                      worker.phone(),
                      "Adolescents",
                      "SYNTHETIC")));
        });
  }

  private AgencyRecord record(Organisation organisation, List<String> otherNames) {
    return new AgencyRecord(
        organisation.id(),
        "journey-" + given,
        AgencyRecord.Source.SYNTHETIC,
        given,
        family,
        otherNames,
        born,
        Sex.FEMALE,
        null,
        address,
        "Tidewater",
        postcode,
        Map.of(),
        true);
  }
}
