package org.breakwater.frontdoor.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.ContactSummary;
import org.breakwater.frontdoor.FrontDoor;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.Outcome;
import org.breakwater.frontdoor.PastContact;
import org.breakwater.frontdoor.Received;
import org.breakwater.frontdoor.contacts.Contact;
import org.breakwater.frontdoor.contacts.Contacts;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.SharingRecords;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.GivenClock;
import org.breakwater.testing.Partners;
import org.breakwater.timescales.ClockReading;
import org.breakwater.timescales.Clocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BreakwaterTest
class ReceiveNoticeTests {
  private static final LocalDate BORN = LocalDate.of(2018, 3, 9);

  @Autowired FrontDoor door;
  @Autowired Contacts contacts;
  @Autowired Access access;
  @Autowired Clocks clocks;
  @Autowired PersonIndex people;
  @Autowired SharingRecords shares;
  @Autowired Partners partners;
  @Autowired GivenClock clock;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void monday() {
    clock.set(GivenClock.START);
  }

  @Test
  void aPoliceNoticeIsOnTheQueueWithItsClocksAndItsReviewer() {
    var here = partners.fresh();
    here.reviewer();
    Received.Receipt receipt =
        taken(here.officer(), Given.police("ST/1", Grade.RED, List.of(), child("Anya")));
    assertThat(receipt.reference()).matches("BW-2026-\\d{6}");
    assertThat(receipt.grade()).isEqualTo(Grade.RED);
    assertThat(receipt.reviewer()).isEqualTo("Test police reviewer");
    var manager = here.hubManager();
    Contact contact = find(manager, receipt);
    assertThat(contact).isInstanceOf(Contact.Received.class);
    assertThat(contact.facts().author()).isEqualTo(here.officer().staff());
    List<ClockReading> running =
        access.reading(manager, () -> clocks.of(manager, List.of(receipt.contact().ref())));
    assertThat(running)
        .extracting(ClockReading::timescale)
        .containsExactlyInAnyOrder("T005", "T001", "T002", "P001");
    var kept = access.reading(manager, () -> shares.about(manager, receipt.contact().ref()));
    assertThat(kept)
        .singleElement()
        .satisfies(share -> {
          assertThat(share.share().familyTold()).isFalse();
          assertThat(share.share().whyNotTold()).isEqualTo("It would put the mother at risk");
        });
  }

  @Test
  void anotherForceAndAColleagueDoNotSeeIt() {
    var here = partners.fresh();
    Received.Receipt receipt =
        taken(here.officer(), Given.police(null, Grade.RED, List.of(), child("Bea")));
    for (Viewer other :
        List.of(
            here.responder(Kind.SCHOOL),
            here.viewer(Purpose.RAISE_CONCERN, Kind.HEALTH_TRUST, Role.REFERRER),
            partners.fresh().hubManager())) {
      assertThat(access.reading(other, () -> contacts.find(other, receipt.contact()))).isEmpty();
    }
  }

  @Test
  void theThirdGreenInThreeMonthsIsRaisedWhoeverSentTheOthers() {
    var here = partners.fresh();
    assertThat(taken(here.officer(), green("Cara")).grade()).isEqualTo(Grade.GREEN);
    clock.advance(Duration.ofDays(30));
    assertThat(taken(here.officer(), green("Cara")).grade()).isEqualTo(Grade.GREEN);
    clock.advance(Duration.ofDays(30));
    Received.Receipt third = taken(here.officer(), green("Cara"));
    assertThat(third.grade()).isEqualTo(Grade.AMBER);
    assertThat(third.gradeReason()).contains("Third green");
    assertThat(repeats(third)).isEqualTo(2);
  }

  @Test
  void greensOlderThanThreeMonthsDoNotCount() {
    var here = partners.fresh();
    taken(here.officer(), green("Dina"));
    taken(here.officer(), green("Dina"));
    clock.advance(Duration.ofDays(100));
    Received.Receipt later = taken(here.officer(), green("Dina"));
    assertThat(later.grade()).isEqualTo(Grade.GREEN);
    assertThat(repeats(later)).isEqualTo(2);
  }

  @Test
  void aSiblingsGreensAreNotTheChilds() {
    var here = partners.fresh();
    var elder = Given.child("Edith", "Marlowe-Stone", LocalDate.of(2012, 5, 1));
    taken(here.officer(), Given.police(null, Grade.GREEN, List.of(), elder));
    taken(here.officer(), Given.police(null, Grade.GREEN, List.of(), elder));
    assertThat(taken(here.officer(), green("Fay")).grade()).isEqualTo(Grade.GREEN);
  }

  @Test
  void aGreenWithDomesticAbuseIsAmber() {
    var here = partners.fresh();
    assertThat(
            taken(
                    here.officer(),
                    Given.police(
                        null, Grade.GREEN, List.of(ConcernTag.DOMESTIC_ABUSE), child("Gita")))
                .grade())
        .isEqualTo(Grade.AMBER);
  }

  @Test
  void theSameReferenceIsTakenOnce() {
    var here = partners.fresh();
    var notice = Given.police("ST/77", Grade.AMBER, List.of(), child("Hana"));
    Received.Receipt first = taken(here.officer(), notice);
    Received again = door.receive(here.officer(), notice);
    assertThat(again).isEqualTo(new Received.KnownAlready(first, true));
    var other = Given.police("ST/77", Grade.RED, List.of(), child("Iris"));
    assertThat(door.receive(here.reviewer(), other))
        .isInstanceOfSatisfying(
            Received.KnownAlready.class, known -> assertThat(known.same()).isFalse());
    assertThat(door.receive(partners.fresh().officer(), notice)).isInstanceOf(Received.New.class);
  }

  @Test
  void twoWhoSendTheSameAtOnceOpenOneContact() throws Exception {
    var here = partners.fresh();
    Viewer officer = here.officer();
    var notice = Given.police("ST/78", Grade.AMBER, List.of(), child("Jo"));
    try (var both = Executors.newFixedThreadPool(4)) {
      Callable<Received> send = () -> door.receive(officer, notice);
      List<Future<Received>> answers = both.invokeAll(List.of(send, send, send, send));
      int fresh = 0;
      for (Future<Received> answer : answers) {
        fresh += answer.get() instanceof Received.New ? 1 : 0;
      }
      assertThat(fresh).isEqualTo(1);
    }
  }

  @Test
  void onlyIdentityAndConcernAreNeeded() {
    var here = partners.fresh();
    var bare = Given.police(null, null, List.of(), Given.described("boy about 7, red coat"));
    Received.Receipt receipt = taken(here.officer(), bare);
    assertThat(receipt.grade()).isEqualTo(Grade.AMBER);
    assertThat(receipt.completeness()).isBetween(1, 50);
    assertThat(Completeness.of(bare).missing()).contains("the date of birth of the child");
    assertThat(door.receive(here.officer(), Given.police(null, null, List.of())))
        .isInstanceOfSatisfying(
            Received.Refused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(fault -> fault.code())
                    .containsExactly("IDENTITY_MISSING"));
  }

  @Test
  void aTeacherRefersButRaisesNoPoliceNotice() {
    var here = partners.fresh();
    Viewer teacher = here.viewer(Purpose.RAISE_CONCERN, Kind.SCHOOL, Role.REFERRER);
    Received.Receipt receipt = taken(teacher, Given.referral("R1", child("Kit")));
    assertThat(receipt.reviewer()).isNull();
    assertThatThrownBy(
            () -> door.receive(teacher, Given.police(null, null, List.of(), child("Kit"))))
        .isInstanceOf(Access.NotPermitted.class);
    assertThatThrownBy(() -> door.receive(here.officer(), Given.referral(null, child("Kit"))))
        .isInstanceOf(Access.NotPermitted.class);
  }

  @Test
  void noticesGoToTheReviewerWithFewestWaiting() {
    var here = partners.fresh();
    here.reviewer();
    here.person(Kind.POLICE, Role.POLICE_REVIEWER, Role.POLICE_OFFICER);
    here.directory()
        .keepStaff(
            here.id(),
            new org.breakwater.sharing.Directory.Staff(
                new org.breakwater.sharing.StaffId(0),
                "second.reviewer." + here.number(),
                "Second reviewer",
                here.of(Kind.POLICE).id(),
                java.util.Set.of(Role.POLICE_REVIEWER),
                "Tester",
                ""),
            null);
    Viewer officer = here.officer();
    assertThat(taken(officer, Given.police(null, null, List.of(), child("La"))).reviewer())
        .isNotEqualTo(taken(officer, Given.police(null, null, List.of(), child("Lb"))).reviewer());
  }

  @Test
  void pastContactsAreLoadedOnceAndShownOnTheTimeline() {
    var here = partners.fresh();
    Viewer manager = here.hubManager();
    Received.Receipt now =
        taken(here.officer(), Given.police(null, Grade.AMBER, List.of(), child("Mo")));
    RecordId record = recordOf(now);
    Viewer loader = access.system(here.id(), Role.SYSTEM_LOADER, Purpose.IMPORT);
    var past =
        new PastContact(
            "OLD-1",
            Notice.Kind.REFERRAL,
            here.of(Kind.SCHOOL).id(),
            null,
            here.person(Kind.SCHOOL, Role.REFERRER).id(),
            "A teacher",
            List.of(new PastContact.Subject(record, true, null)),
            clock.instant().minus(Duration.ofDays(90)),
            Grade.GREEN,
            List.of(ConcernTag.NEGLECT),
            "Often hungry",
            new PastContact.Decision(
                Outcome.EARLY_HELP,
                2,
                "Help at home",
                manager.staff(),
                manager.name(),
                clock.instant().minus(Duration.ofDays(89))));
    assertThat(door.load(loader, List.of(past))).isEqualTo(1);
    assertThat(door.load(loader, List.of(past))).isZero();
    List<ContactSummary> timeline =
        access.reading(manager, () -> door.contactsAbout(manager, List.of(record)));
    assertThat(timeline).hasSize(2);
    assertThat(timeline.getLast().decision()).isNotNull();
    assertThat(timeline.getLast().concern()).isEqualTo("Often hungry");
    Viewer worker = here.viewer(Purpose.CHILD_FILE, Kind.EARLY_HELP, Role.SOCIAL_WORKER);
    List<ContactSummary> seen =
        access.reading(worker, () -> door.contactsAbout(worker, List.of(record)));
    assertThat(seen).as("the police have not agreed to share theirs").hasSize(1);
    assertThat(seen.getFirst().concern()).isNull();
    Viewer teacher = here.viewer(Purpose.RAISE_CONCERN, Kind.HOUSING, Role.REFERRER);
    assertThat(
            access.<List<ContactSummary>>reading(
                teacher, () -> door.contactsAbout(teacher, List.of(record))))
        .isEmpty();
  }

  private static Notice.Subject child(String given) {
    return Given.child(given, "Marlowe-Stone", BORN);
  }

  private static Notice green(String given) {
    return Given.police(null, Grade.GREEN, List.of(ConcernTag.NEGLECT), child(given));
  }

  private Received.Receipt taken(Viewer viewer, Notice notice) {
    return switch (door.receive(viewer, notice)) {
      case Received.New taken -> taken.receipt();
      case Received.KnownAlready known -> throw new AssertionError(known);
      case Received.Refused refused -> throw new AssertionError(refused);
    };
  }

  private Contact find(Viewer viewer, Received.Receipt receipt) {
    return access.reading(viewer, () -> contacts.find(viewer, receipt.contact())).orElseThrow();
  }

  private int repeats(Received.Receipt receipt) {
    return column(
        receipt, "select repeat_count from frontdoor.contact where id = :id", Integer.class);
  }

  private RecordId recordOf(Received.Receipt receipt) {
    return new RecordId(
        column(
            receipt,
            "select record_id from frontdoor.contact_subject where contact_id = :id and position = 1",
            java.util.UUID.class));
  }

  private <T> T column(Received.Receipt receipt, String sql, Class<T> type) {
    for (var partnership : partnersOf()) {
      Viewer system = access.system(partnership, Role.SYSTEM_CLOCK, Purpose.TIMESCALES);
      var found =
          access.reading(
              system,
              () -> jdbc.sql(sql).param("id", receipt.contact().value()).query(type).optional());
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new AssertionError("No contact " + receipt);
  }

  @Autowired org.breakwater.sharing.Directory directory;

  private List<org.breakwater.sharing.PartnershipId> partnersOf() {
    return directory.partnerships();
  }
}
