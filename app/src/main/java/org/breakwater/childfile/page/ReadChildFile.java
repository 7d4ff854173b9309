package org.breakwater.childfile.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.breakwater.childfile.page.ChildFilePage.RunningClock;
import org.breakwater.facts.DatedFacts;
import org.breakwater.frontdoor.ContactSummary;
import org.breakwater.frontdoor.FrontDoor;
import org.breakwater.people.OpenTo;
import org.breakwater.people.PersonFile;
import org.breakwater.people.PersonFile.Identifier;
import org.breakwater.people.PersonId;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.ClockReading;
import org.breakwater.timescales.Clocks;
import org.breakwater.web.Parts;
import org.breakwater.web.TimeLeft;
import org.breakwater.web.Wording;
import org.springframework.stereotype.Component;

/**
 * Joins what the modules know of one person, as far as the viewer may see it, and leaves one line
 * in the audit trail. A handful of queries, however many records and contacts there are.
 */
@Component
class ReadChildFile {
  /** Who is called first when several services work with a child. */
  private static final List<String> CALL_FIRST = List.of("CP", "CLA", "CIN", "YJ", "EH", "CL");

  private final PersonIndex people;
  private final FrontDoor frontDoor;
  private final DatedFacts facts;
  private final Clocks clocks;
  private final Access access;
  private final Clock clock;

  ReadChildFile(
      PersonIndex people,
      FrontDoor frontDoor,
      DatedFacts facts,
      Clocks clocks,
      Access access,
      Clock clock) {
    this.facts = facts;
    this.people = people;
    this.frontDoor = frontDoor;
    this.clocks = clocks;
    this.access = access;
    this.clock = clock;
  }

  /** Empty if there is no such person for this viewer. */
  Optional<ChildFilePage> read(Viewer viewer, PersonId person, TimelineFilter filter) {
    return access.reading(
        viewer, () -> people.file(viewer, person).map(file -> page(viewer, person, file, filter)));
  }

  private ChildFilePage page(
      Viewer viewer, PersonId person, PersonFile file, TimelineFilter filter) {
    Instant now = clock.instant();
    LocalDate today = Wording.today(clock);
    List<RecordId> seen = file.records().stream().map(PersonFile.Record::record).toList();
    // a contact hangs on the record of the agency that made it, which this viewer may not see
    List<ContactSummary> contacts =
        frontDoor.contactsAbout(viewer, people.recordsOf(viewer, person));
    int possible =
        people.cards(viewer, seen).stream().mapToInt(card -> card.possibleMatches()).sum();
    List<OpenTo> services =
        file.openTo().stream()
            .sorted(Comparator.comparingInt(open -> CALL_FIRST.indexOf(open.service())))
            .toList();
    Timeline timeline = Timeline.of(contacts, services, access.may(viewer, Permission.SEE_QUEUE));
    access.trace(
        viewer,
        Act.READ,
        new RecordRef("person", person.value()),
        "child's file: %s, %s"
            .formatted(
                Wording.count(seen.size(), "record"), Wording.count(contacts.size(), "contact")));
    return new ChildFilePage(
        person.value(),
        file,
        identity(file, services, today),
        warnings(file),
        services,
        running(viewer, contacts, now),
        timeline.shown(filter),
        timeline.size(),
        filter,
        timeline.agencies(),
        Timeline.kinds(),
        chosen(person, filter),
        facts.of(viewer, seen),
        possible,
        access.may(viewer, Permission.REVIEW_MATCHES),
        today,
        now,
        viewer.name());
  }

  private static Parts.Identity identity(PersonFile file, List<OpenTo> services, LocalDate today) {
    var tags = new ArrayList<Parts.Tag>();
    if (!file.child()) {
      tags.add(new Parts.Tag("Adult", Parts.Colour.GREY));
    }
    services.stream()
        .map(OpenTo::serviceName)
        .distinct()
        .forEach(name -> tags.add(new Parts.Tag("Open: " + name, Parts.Colour.PURPLE)));
    return new Parts.Identity(
        file.name(),
        file.born(),
        Wording.age(file.born(), today),
        nhsNumbers(file).stream().findFirst().orElse(null),
        tags,
        services.stream()
            .filter(open -> open.worker() != null)
            .findFirst()
            .map(open ->
                open.workerPhone() == null
                    ? open.worker()
                    : open.worker() + ", " + open.workerPhone())
            .orElse(null));
  }

  private static Set<String> nhsNumbers(PersonFile file) {
    return file.identifiers().stream()
        .filter(number -> number.kind().equals("NHS") && number.valid())
        .map(Identifier::value)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What agencies disagree on so that relying on either may harm. */
  private static List<String> warnings(PersonFile file) {
    var warnings = new ArrayList<String>();
    if (nhsNumbers(file).size() > 1) {
      warnings.add(
          "Agencies hold different NHS numbers. Check which is right before you rely on one.");
    }
    long births =
        file.records().stream()
            .map(PersonFile.Record::born)
            .filter(born -> born != null)
            .distinct()
            .count();
    if (births > 1) {
      warnings.add("Agencies hold different dates of birth. See the agency records.");
    }
    return warnings;
  }

  private List<RunningClock> running(Viewer viewer, List<ContactSummary> contacts, Instant now) {
    Map<RecordRef, ContactSummary> byRef =
        contacts.stream().collect(Collectors.toMap(one -> one.id().ref(), one -> one, (a, b) -> a));
    if (byRef.isEmpty()) {
      return List.of();
    }
    return clocks.of(viewer, byRef.keySet()).stream()
        .filter(ClockReading::running)
        .sorted(
            Comparator.comparing(
                ClockReading::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
        .map(reading -> {
          ContactSummary contact = byRef.get(reading.about());
          return new RunningClock(
              reading.name(),
              contact == null
                  ? ""
                  : "%s %s of %s"
                      .formatted(
                          contact.kind().words(),
                          contact.reference(),
                          Wording.date(contact.receivedAt())),
              TimeLeft.of(
                  reading.startedAt(),
                  reading.dueAt(),
                  reading.stoppedAt(),
                  reading.pausedBecause(),
                  now));
        })
        .toList();
  }

  /** What the reader filters by, each with the address that takes it away. */
  private static List<Parts.Link> chosen(PersonId person, TimelineFilter filter) {
    var links = new ArrayList<Parts.Link>();
    String page = "/children/" + person.value();
    if (!filter.kind().isEmpty()) {
      String words =
          Timeline.kinds().stream()
              .filter(kind -> kind.value().equals(filter.kind()))
              .findFirst()
              .map(kind -> kind.label())
              .orElse(filter.kind());
      links.add(
          Parts.Link.to(
              words,
              page
                  + (filter.agency().isEmpty() ? "" : "?agency=" + encoded(filter.agency()))
                  + "#timeline"));
    }
    if (!filter.agency().isEmpty()) {
      links.add(
          Parts.Link.to(
              filter.agency(),
              page
                  + (filter.kind().isEmpty() ? "" : "?kind=" + encoded(filter.kind()))
                  + "#timeline"));
    }
    return links;
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
