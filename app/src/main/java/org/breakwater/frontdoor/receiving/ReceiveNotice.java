package org.breakwater.frontdoor.receiving;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.breakwater.frontdoor.ContactId;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.Received;
import org.breakwater.frontdoor.events.ContactReceived;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.Recognised;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.Clocks;
import org.breakwater.web.Wording;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes one notice in: a notice is wholly there, on the queue with its clocks running, or not there
 * at all.
 */
@Component
class ReceiveNotice {
  private static final String REFERRAL_DECISION = "T001";
  private static final String CONTACT_DECISION = "T002";
  private static final String POLICE_REVIEW = "P001";

  private final Access access;
  private final Directory directory;
  private final PersonIndex people;
  private final EarlierContacts earlier;
  private final GradeNotice grades;
  private final NewContacts contacts;
  private final Reviewers reviewers;
  private final ShareNotice shares;
  private final Clocks clocks;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  ReceiveNotice(
      Access access,
      Directory directory,
      PersonIndex people,
      EarlierContacts earlier,
      GradeNotice grades,
      NewContacts contacts,
      Reviewers reviewers,
      ShareNotice shares,
      Clocks clocks,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.access = access;
    this.directory = directory;
    this.people = people;
    this.earlier = earlier;
    this.grades = grades;
    this.contacts = contacts;
    this.reviewers = reviewers;
    this.shares = shares;
    this.clocks = clocks;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  Received receive(Viewer viewer, Notice notice) {
    access.check(
        viewer,
        switch (notice.kind()) {
          case POLICE_NOTICE -> Permission.RAISE_NOTICE;
          case REFERRAL -> Permission.REFER;
        });
    var faults = notice.faults();
    if (!faults.isEmpty()) {
      return new Received.Refused(faults);
    }
    return access.writing(viewer, () -> keep(viewer, notice));
  }

  private Received keep(Viewer viewer, Notice notice) {
    byte[] hash = GivenHash.of(notice);
    Optional<Received.KnownAlready> known = before(viewer, notice, hash);
    if (known.isPresent()) {
      return known.get();
    }
    Instant now = clock.instant();
    Directory.Organisation sender =
        directory
            .organisation(viewer.partnership(), viewer.organisation())
            .orElseThrow(() -> new IllegalStateException("No organisation " + viewer));
    List<Recognised> recognised =
        people.recogniseAll(viewer, AgencyRecords.of(notice, viewer.organisation()));
    // who else has said something about these children is not the sender's to know; the rule's it
    // is
    EarlierContacts.Found found =
        asSystem(
            viewer,
            Role.SYSTEM_MATCHER,
            system -> earlier.about(system, children(notice, recognised), now));
    GradeNotice.Graded graded = grades.grade(notice, found.greensInThreeMonths(), now);
    Optional<Directory.Staff> reviewer =
        notice.kind() == Notice.Kind.POLICE_NOTICE
            ? asSystem(
                viewer, Role.SYSTEM_CLOCK, system -> reviewers.leastBusy(system, sender.id()))
            : Optional.empty();
    ContactId id = new ContactId(ids.next());
    Received.Receipt receipt =
        contacts.keep(
            viewer,
            new NewContacts.Row(
                id,
                notice,
                sender,
                graded,
                Completeness.of(notice).percent(),
                found.inTwelveMonths(),
                reviewer.orElse(null),
                hash,
                now),
            recognised);
    startClocks(viewer, notice, receipt);
    people.workBegins(
        viewer, id.value(), records(notice, recognised), receipt.grade() == Grade.RED);
    shares.record(viewer, notice, sender, id);
    access.trace(
        viewer,
        Access.Act.CREATE,
        id.ref(),
        "sent "
            + receipt.reference()
            + " about "
            + Wording.count(notice.children().size(), "child", "children"));
    events.publishEvent(new ContactReceived(viewer.partnership(), id.value()));
    return new Received.New(receipt);
  }

  private Optional<Received.KnownAlready> before(Viewer viewer, Notice notice, byte[] hash) {
    if (notice.externalReference() == null && notice.once() == null) {
      return Optional.empty();
    }
    // a colleague may have sent it: the sender is told its reference, and no more
    return asSystem(
        viewer,
        Role.SYSTEM_MATCHER,
        system -> contacts.sentBefore(system, viewer.organisation(), notice, hash));
  }

  private static List<RecordId> records(Notice notice, List<Recognised> recognised) {
    List<RecordId> records = new ArrayList<>();
    for (int i = 0; i < recognised.size(); i++) {
      if (notice.subjects().get(i).child()) {
        records.add(recognised.get(i).record());
      }
    }
    return records;
  }

  private void startClocks(Viewer viewer, Notice notice, Received.Receipt receipt) {
    List<String> timescales =
        new ArrayList<>(List.of(receipt.grade().timescale(), REFERRAL_DECISION, CONTACT_DECISION));
    if (notice.kind() == Notice.Kind.POLICE_NOTICE) {
      timescales.add(POLICE_REVIEW);
    }
    for (String timescale : timescales) {
      clocks.start(viewer, timescale, receipt.contact().ref(), receipt.receivedAt());
    }
  }

  private static List<org.breakwater.people.PersonId> children(
      Notice notice, List<Recognised> recognised) {
    List<org.breakwater.people.PersonId> children = new ArrayList<>();
    for (int i = 0; i < recognised.size(); i++) {
      if (notice.subjects().get(i).child()) {
        children.add(recognised.get(i).person());
      }
    }
    return children;
  }

  private <T> T asSystem(Viewer viewer, Role role, java.util.function.Function<Viewer, T> work) {
    Viewer system =
        access.system(
            viewer.partnership(),
            role,
            role == Role.SYSTEM_CLOCK ? Purpose.TIMESCALES : Purpose.RECORD_MATCHING);
    return access.writing(system, () -> work.apply(system));
  }
}
