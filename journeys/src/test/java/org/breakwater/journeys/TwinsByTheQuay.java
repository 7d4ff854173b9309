package org.breakwater.journeys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breakwater.linkage.Sex;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.Involvement;
import org.breakwater.people.PersonId;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;

/**
 * Zara and Sara: twins of one home, whose first names differ by a letter, and a brother. Health and
 * a school know Zara; the school and social care know Sara, who is on a child protection plan.
 *
 * @param zara health's record of one
 * @param sara social care's record of the other
 */
record TwinsByTheQuay(
    House house,
    String family,
    LocalDate born,
    String address,
    String postcode,
    RecordId zara,
    RecordId sara) {

  /**
   * Two such families in one house must differ in all but the first names, or it is asked whether
   * one's Zara is the other's.
   *
   * @param days since the eleventh birthday
   */
  static TwinsByTheQuay begin(
      House house, String family, int days, String address, String postcode) {
    LocalDate born =
        LocalDate.ofInstant(house.part(Clock.class).instant(), House.LONDON)
            .minusYears(11)
            .minusDays(days);
    var people = house.part(PersonIndex.class);
    Viewer loader = loader(house);
    var kept = new ArrayList<RecordId>();
    house
        .part(Access.class)
        .writing(
            loader,
            () -> {
              for (List<String> one :
                  List.of(
                      List.of("nurse.kelly", "Zara"),
                      List.of("dsl.morgan", "Zara"),
                      List.of("sw.davies", "Sara"),
                      List.of("dsl.morgan", "Sara"),
                      List.of("dsl.morgan", "Tamsin"))) {
                String given = one.getLast();
                kept.add(
                    people
                        .recognise(
                            loader,
                            record(
                                house,
                                one.getFirst(),
                                given,
                                family,
                                given.equals("Tamsin") ? born.minusYears(3) : born,
                                address,
                                postcode))
                        .record());
              }
              people.involve(
                  loader,
                  List.of(
                      new Involvement(
                          house
                              .part(Directory.class)
                              .staffByUsername("sw.davies")
                              .orElseThrow()
                              .organisation(),
                          kept.get(2),
                          "CP",
                          born.plusYears(11),
                          null,
                          "Owen Davies",
                          null,
                          null,
                          "SYNTHETIC")));
            });
    return new TwinsByTheQuay(house, family, born, address, postcode, kept.get(0), kept.get(2));
  }

  /** Whom the record is of now. */
  PersonId person(RecordId record) {
    Viewer viewer = loader(house);
    return house
        .part(Access.class)
        .reading(viewer, () -> house.part(PersonIndex.class).cards(viewer, List.of(record)))
        .getFirst()
        .person();
  }

  private static Viewer loader(House house) {
    PartnershipId partnership = house.part(Directory.class).partnerships().getFirst();
    return house.part(Access.class).system(partnership, Role.SYSTEM_LOADER, Purpose.IMPORT);
  }

  private static AgencyRecord record(
      House house,
      String by,
      String given,
      String family,
      LocalDate born,
      String address,
      String postcode) {
    return new AgencyRecord(
        house.part(Directory.class).staffByUsername(by).orElseThrow().organisation(),
        "twins-" + given + "-" + family,
        AgencyRecord.Source.SYNTHETIC,
        given,
        family,
        List.of(),
        born,
        given.equals("Tamsin") ? Sex.UNKNOWN : Sex.FEMALE,
        null,
        address,
        "Tidewater",
        postcode,
        Map.of(),
        true);
  }
}
