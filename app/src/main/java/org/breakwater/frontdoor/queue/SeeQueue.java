package org.breakwater.frontdoor.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.contacts.ContactState;
import org.breakwater.frontdoor.glance.AskedAgencies;
import org.breakwater.frontdoor.glance.AskedAgency;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.frontdoor.glance.ContactHeads;
import org.breakwater.frontdoor.glance.Subject;
import org.breakwater.frontdoor.glance.Subjects;
import org.breakwater.frontdoor.presence.HubRoster;
import org.breakwater.people.OpenTo;
import org.breakwater.people.PersonIndex;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.ClockReading;
import org.breakwater.timescales.Clocks;
import org.breakwater.web.Option;
import org.breakwater.web.Parts;
import org.breakwater.web.TimeLeft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the queue, soonest due first: a fixed number of questions however long it is. */
@Component
class SeeQueue {
  static final int ROWS = 50;
  private static final RecordRef QUEUE = new RecordRef("queue", new UUID(0, 0));
  private static final Duration A_DAY = Duration.ofHours(24);
  private static final Set<String> GRADE_CLOCKS =
      java.util.Arrays.stream(Grade.values()).map(Grade::timescale).collect(Collectors.toSet());

  private final Access access;
  private final OpenContacts open;
  private final ContactHeads heads;
  private final Subjects subjects;
  private final AskedAgencies asked;
  private final HubRoster roster;
  private final PersonIndex people;
  private final Clocks clocks;
  private final Directory directory;
  private final Clock clock;

  SeeQueue(
      Access access,
      OpenContacts open,
      ContactHeads heads,
      Subjects subjects,
      AskedAgencies asked,
      HubRoster roster,
      PersonIndex people,
      Clocks clocks,
      Directory directory,
      Clock clock) {
    this.access = access;
    this.open = open;
    this.heads = heads;
    this.subjects = subjects;
    this.asked = asked;
    this.roster = roster;
    this.people = people;
    this.clocks = clocks;
    this.directory = directory;
    this.clock = clock;
  }

  QueuePage see(Viewer viewer, QueueFilter filter, int page) {
    access.check(viewer, Permission.SEE_QUEUE);
    return access.reading(viewer, () -> read(viewer, filter, page));
  }

  int newSince(Viewer viewer, Instant since) {
    access.check(viewer, Permission.SEE_QUEUE);
    return access.reading(viewer, () -> open.receivedAfter(viewer, since));
  }

  private QueuePage read(Viewer viewer, QueueFilter filter, int page) {
    Instant now = clock.instant();
    List<OpenContacts.Line> all = open.all(viewer);
    Map<UUID, ClockReading> running = gradeClocks(viewer, all);
    Set<UUID> waiting =
        filter.waitingFor() == null ? Set.of() : open.waitingFor(viewer, filter.waitingFor());
    List<OpenContacts.Line> chosen =
        all.stream()
            .filter(line -> filter.grade() == null || line.grade() == filter.grade())
            .filter(line -> filter.state() == null || line.state() == filter.state())
            .filter(line -> filter.waitingFor() == null || waiting.contains(line.id()))
            .sorted(
                Comparator.comparing((OpenContacts.Line line) -> due(running.get(line.id())))
                    .thenComparing(OpenContacts.Line::receivedAt))
            .toList();
    int pages = Math.max(1, (chosen.size() + ROWS - 1) / ROWS);
    int at = Math.clamp(page, 1, pages);
    List<UUID> shown =
        chosen.stream().skip((at - 1L) * ROWS).limit(ROWS).map(OpenContacts.Line::id).toList();
    List<Directory.Organisation> agencies = directory.organisations(viewer.partnership());
    List<QueueRow> rows = rows(viewer, shown, running, now);
    access.trace(viewer, Access.Act.READ, QUEUE, "the queue, " + rows.size() + " contacts");
    return new QueuePage(
        counts(all, running, now),
        rows,
        filter,
        filter.chosen(agencies),
        agencies.stream()
            .map(agency -> Option.of(Integer.toString(agency.id().value()), agency.name()))
            .toList(),
        roster.today(viewer),
        new Parts.Pages(at, pages, filter.hrefUpToPage()),
        now);
  }

  private Map<UUID, ClockReading> gradeClocks(Viewer viewer, List<OpenContacts.Line> lines) {
    Map<UUID, ClockReading> byContact = new HashMap<>();
    if (!lines.isEmpty()) {
      var refs = lines.stream().map(line -> ContactHead.ref(line.id())).toList();
      for (ClockReading reading : clocks.of(viewer, refs)) {
        if (GRADE_CLOCKS.contains(reading.timescale()) && reading.running()) {
          byContact.put(reading.about().id(), reading);
        }
      }
    }
    return byContact;
  }

  private static Instant due(@Nullable ClockReading reading) {
    return reading == null || reading.dueAt() == null ? Instant.MAX : reading.dueAt();
  }

  private static QueuePage.Counts counts(
      List<OpenContacts.Line> all, Map<UUID, ClockReading> running, Instant now) {
    Map<Grade, Long> grades =
        all.stream()
            .collect(Collectors.groupingBy(OpenContacts.Line::grade, Collectors.counting()));
    return new QueuePage.Counts(
        all.size(),
        grades.getOrDefault(Grade.RED, 0L).intValue(),
        grades.getOrDefault(Grade.AMBER, 0L).intValue(),
        grades.getOrDefault(Grade.GREEN, 0L).intValue(),
        (int) all.stream().filter(line -> due(running.get(line.id())).isBefore(now)).count(),
        (int) all.stream().filter(line -> line.state() == ContactState.RECEIVED).count(),
        (int) all.stream().filter(OpenContacts.Line::unreviewed).count(),
        (int)
            all.stream()
                .filter(line -> line.unreviewed() && line.receivedAt().plus(A_DAY).isBefore(now))
                .count());
  }

  private List<QueueRow> rows(
      Viewer viewer, List<UUID> shown, Map<UUID, ClockReading> running, Instant now) {
    Map<UUID, ContactHead> byId =
        heads.of(viewer, shown).stream()
            .collect(Collectors.toMap(ContactHead::id, Function.identity()));
    Map<UUID, List<Subject>> children = new HashMap<>();
    subjects
        .of(viewer, shown)
        .forEach(
            (contact, all) -> children.put(contact, all.stream().filter(Subject::child).toList()));
    List<RecordId> records =
        children.values().stream().flatMap(List::stream).map(Subject::record).distinct().toList();
    Map<RecordId, List<OpenTo>> openTo =
        records.isEmpty() ? Map.of() : people.openTo(viewer, records);
    Map<UUID, List<AskedAgency>> requests = asked.of(viewer, shown);
    List<QueueRow> rows = new ArrayList<>();
    for (UUID id : shown) {
      ContactHead contact = byId.get(id);
      if (contact == null) {
        continue;
      }
      List<Subject> its = children.getOrDefault(id, List.of());
      List<OpenTo> services =
          its.stream()
              .flatMap(child -> openTo.getOrDefault(child.record(), List.of()).stream())
              .toList();
      rows.add(
          new QueueRow(
              contact,
              timeLeft(contact, running.get(id), now),
              its,
              QueueRow.services(services),
              requests.getOrDefault(id, List.of()),
              now));
    }
    return rows;
  }

  private static TimeLeft timeLeft(
      ContactHead contact, @Nullable ClockReading reading, Instant now) {
    return reading == null
        ? TimeLeft.of(contact.receivedAt(), null, null, null, now)
        : TimeLeft.of(
            reading.startedAt(),
            reading.dueAt(),
            reading.stoppedAt(),
            reading.pausedBecause(),
            now);
  }
}
