package org.breakwater.childfile.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.FrontDoor;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.Outcome;
import org.breakwater.frontdoor.PastContact;
import org.breakwater.linkage.Sex;
import org.breakwater.people.AgencyRecord;
import org.breakwater.people.Given;
import org.breakwater.people.Involvement;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.Recognised;
import org.breakwater.people.Relationship;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.Partners;
import org.jspecify.annotations.Nullable;

/**
 * A child known to three agencies: on a child protection plan, with a mother, a school referral
 * that was decided, and a police notice that waits.
 */
class ChildGiven {
  static final Instant DECIDED = Instant.parse("2026-09-10T15:30:00Z");

  private final Access access;
  private final PersonIndex people;
  private final FrontDoor frontDoor;

  ChildGiven(Access access, PersonIndex people, FrontDoor frontDoor) {
    this.access = access;
    this.people = people;
    this.frontDoor = frontDoor;
  }

  /** The child as kept: the records of social care, school and police, in that order. */
  record Child(Partners.Partnership partnership, List<Recognised> records) {
    String page() {
      return "/children/" + records.getFirst().person().value();
    }
  }

  Child in(Partners.Partnership partnership) {
    Viewer loader = access.system(partnership.id(), Role.SYSTEM_LOADER, Purpose.IMPORT);
    return access.writing(loader, () -> in(partnership, loader));
  }

  private Child in(Partners.Partnership partnership, Viewer loader) {
    List<Recognised> child =
        people.recogniseAll(
            loader,
            List.of(
                record(partnership, Kind.SOCIAL_CARE, "C1", "NHS", "9434765919"),
                record(partnership, Kind.SCHOOL, "P7", "UPN", "A801200001001"),
                record(partnership, Kind.POLICE, "N3", "NHS", "9434765918")));
    Recognised mother =
        people.recognise(
            loader,
            Given.child(partnership.of(Kind.SOCIAL_CARE), "Farzana", "Siddiqui", "1989-03-02")
                .known("C2")
                .adult()
                .sex(Sex.FEMALE)
                .living("4 Mill Road", "EM3 2CD")
                .record());
    var social = child.getFirst().record();
    people.relate(loader, List.of(new Relationship(mother.record(), social, "MOTHER")));
    people.involve(
        loader,
        List.of(
            new Involvement(
                partnership.of(Kind.SOCIAL_CARE).id(),
                social,
                "CP",
                LocalDate.of(2026, 9, 14),
                null,
                "Ama Boateng",
                "01632 960001",
                "Safeguarding and Support 2",
                "TEST")));
    Staff head = partnership.person(Kind.SCHOOL, Role.REFERRER);
    Staff officer = partnership.person(Kind.POLICE, Role.POLICE_OFFICER);
    frontDoor.load(
        loader,
        List.of(
            contact(
                "S-1",
                Notice.Kind.REFERRAL,
                head,
                child.get(1),
                Instant.parse("2026-09-09T10:00:00Z"),
                Grade.AMBER,
                ConcernTag.NEGLECT,
                "He comes to school hungry.",
                new PastContact.Decision(
                    Outcome.STRATEGY_DISCUSSION,
                    4,
                    "Three agencies saw the same signs.",
                    partnership.person(Kind.SOCIAL_CARE, Role.HUB_MANAGER).id(),
                    "Helen Bryce",
                    DECIDED)),
            contact(
                "P-1",
                Notice.Kind.POLICE_NOTICE,
                officer,
                child.get(2),
                Instant.parse("2026-11-23T07:30:00Z"),
                Grade.RED,
                ConcernTag.DOMESTIC_ABUSE,
                "He hid under the stairs.",
                null)));
    return new Child(partnership, child);
  }

  private static AgencyRecord record(
      Partners.Partnership partnership, Kind kind, String id, String number, String value) {
    return Given.child(partnership.of(kind), "Ayaan", "Siddiqui", "2014-09-17")
        .known(id)
        .sex(Sex.MALE)
        .living("4 Mill Road", "EM3 2CD")
        .numbered(number, value)
        .record();
  }

  private static PastContact contact(
      String reference,
      Notice.Kind kind,
      Staff author,
      Recognised about,
      Instant received,
      Grade grade,
      ConcernTag tag,
      String concern,
      PastContact.@Nullable Decision decision) {
    return new PastContact(
        reference,
        kind,
        author.organisation(),
        null,
        author.id(),
        author.name(),
        List.of(new PastContact.Subject(about.record(), true, null)),
        received,
        grade,
        List.of(tag),
        concern,
        decision);
  }
}
