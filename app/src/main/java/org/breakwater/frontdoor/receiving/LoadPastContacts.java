package org.breakwater.frontdoor.receiving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.breakwater.frontdoor.ContactId;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.PastContact;
import org.breakwater.people.PersonIndex;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.Clocks;
import org.springframework.stereotype.Component;

/**
 * Loads contacts of the past as they were: nothing is graded again, nobody is told. Clocks run, or
 * ran, for the open ones and for those of the last year; older ones are history and are not
 * counted.
 */
@Component
class LoadPastContacts {
  private static final Duration COUNTED = Duration.ofDays(365);

  private final Access access;
  private final Directory directory;
  private final PastContacts rows;
  private final PersonIndex people;
  private final Clocks clocks;
  private final Ids ids;
  private final Clock clock;

  LoadPastContacts(
      Access access,
      Directory directory,
      PastContacts rows,
      PersonIndex people,
      Clocks clocks,
      Ids ids,
      Clock clock) {
    this.access = access;
    this.directory = directory;
    this.rows = rows;
    this.people = people;
    this.clocks = clocks;
    this.ids = ids;
    this.clock = clock;
  }

  int load(Viewer viewer, List<PastContact> contacts) {
    if (!viewer.has(Role.SYSTEM_LOADER)) {
      throw new Access.NotPermitted(viewer.name() + " may not load contacts of the past");
    }
    return access.writing(viewer, () -> loadNew(viewer, contacts));
  }

  private int loadNew(Viewer viewer, List<PastContact> contacts) {
    Set<PastContacts.Key> known = rows.known(viewer, contacts);
    Map<OrganisationId, Directory.Organisation> organisations = new HashMap<>();
    directory.organisations(viewer.partnership()).forEach(o -> organisations.put(o.id(), o));
    Turns reviewers = new Turns(viewer);
    List<PastContacts.Row> fresh = new ArrayList<>();
    for (PastContact contact : contacts) {
      Directory.Organisation source = organisations.get(contact.source());
      if (source == null) {
        throw new IllegalArgumentException(
            "No organisation " + contact.source() + " sent " + contact.externalReference());
      }
      if (known.add(new PastContacts.Key(source.id().value(), contact.externalReference()))) {
        fresh.add(
            new PastContacts.Row(
                new ContactId(ids.next()),
                contact,
                contact.sourceCode() == null ? SourceCodes.of(source.kind()) : contact.sourceCode(),
                contact.kind() == Notice.Kind.POLICE_NOTICE
                    ? reviewers.next(source.id())
                    : Optional.empty(),
                ids.next()));
      }
    }
    rows.keep(viewer, fresh);
    Instant oldest = clock.instant().minus(COUNTED);
    for (PastContacts.Row row : fresh) {
      if (row.contact().decision() == null || row.contact().receivedAt().isAfter(oldest)) {
        runClocks(viewer, row);
      }
      if (row.contact().decision() == null) {
        people.workBegins(
            viewer,
            row.id().value(),
            row.contact().subjects().stream()
                .filter(PastContact.Subject::child)
                .map(PastContact.Subject::record)
                .toList(),
            row.contact().grade() == Grade.RED);
      }
    }
    access.trace(
        viewer,
        Access.Act.IMPORT,
        new RecordRef("partnership", new java.util.UUID(0, viewer.partnership().value())),
        "loaded " + fresh.size() + " contacts of the past");
    return fresh.size();
  }

  private void runClocks(Viewer viewer, PastContacts.Row row) {
    PastContact contact = row.contact();
    List<String> timescales = new ArrayList<>(List.of(contact.grade().timescale(), "T001", "T002"));
    if (contact.kind() == Notice.Kind.POLICE_NOTICE) {
      timescales.add("P001");
    }
    PastContact.Decision decision = contact.decision();
    for (String timescale : timescales) {
      clocks.start(viewer, timescale, row.id().ref(), contact.source(), contact.receivedAt());
      if (decision != null) {
        clocks.stop(viewer, timescale, row.id().ref(), decision.at());
      }
    }
  }

  /** Open notices of a force go to its reviewers in turn. */
  private final class Turns {
    private final Viewer viewer;
    private final Map<OrganisationId, List<Directory.Staff>> reviewers = new HashMap<>();
    private final Map<OrganisationId, Integer> turn = new HashMap<>();

    Turns(Viewer viewer) {
      this.viewer = viewer;
    }

    Optional<Directory.Staff> next(OrganisationId force) {
      List<Directory.Staff> team =
          reviewers.computeIfAbsent(
              force,
              f ->
                  directory.staffOf(viewer.partnership(), f).stream()
                      .filter(staff -> staff.roles().contains(Role.POLICE_REVIEWER))
                      .sorted(java.util.Comparator.comparing(s -> s.id().value()))
                      .toList());
      return team.isEmpty()
          ? Optional.empty()
          : Optional.of(team.get(turn.merge(force, 1, Integer::sum) % team.size()));
    }
  }
}
