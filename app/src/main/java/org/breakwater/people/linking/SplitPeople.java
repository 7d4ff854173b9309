package org.breakwater.people.linking;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.people.events.PersonSplit;
import org.breakwater.people.linking.LinkChange.Kind;
import org.breakwater.people.matching.Known;
import org.breakwater.people.matching.KnownRecords;
import org.breakwater.people.matching.Partings;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A practitioner says that records under one person are of somebody else, or that two people who
 * look alike are different. Either is remembered: the matcher never joins or asks about those pairs
 * again.
 */
@Component
public class SplitPeople {
  private final Access access;
  private final JdbcClient jdbc;
  private final KnownRecords known;
  private final LinkChanges changes;
  private final KeptDecisions decisions;
  private final Partings partings;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  SplitPeople(
      Access access,
      JdbcClient jdbc,
      KnownRecords known,
      LinkChanges changes,
      KeptDecisions decisions,
      Partings partings,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.access = access;
    this.jdbc = jdbc;
    this.known = known;
    this.changes = changes;
    this.decisions = decisions;
    this.partings = partings;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** These records are of somebody else: they go to a person of their own. */
  public Linked split(Viewer viewer, PersonId person, Collection<RecordId> out, String why) {
    access.check(viewer, Permission.REVIEW_MATCHES);
    return access.writing(
        viewer,
        () -> {
          changes.hold(viewer.partnership(), person, person);
          List<RecordId> all = records(viewer, person);
          Set<RecordId> leaving = new HashSet<>(out);
          leaving.retainAll(new HashSet<>(all));
          List<RecordId> staying =
              all.stream().filter(record -> !leaving.contains(record)).toList();
          if (leaving.isEmpty() || staying.isEmpty()) {
            return new Linked.NothingOnOneSide();
          }
          var other = new PersonId(ids.next());
          newPerson(viewer, other);
          LinkChange change = change(viewer, Kind.SPLIT, person, other, why);
          changes.write(viewer.partnership(), change);
          changes.move(
              viewer.partnership(),
              change.id(),
              leaving,
              other,
              "SPLIT_BY_PERSON",
              "split out by " + viewer.name() + ": " + why);
          decisions.separate(viewer.partnership(), change, leaving, staying);
          access.trace(
              viewer,
              Act.SPLIT,
              new RecordRef("person", person.value()),
              leaving.size()
                  + " of "
                  + all.size()
                  + " records split out to person "
                  + other.value()
                  + ": "
                  + why);
          events.publishEvent(
              new PersonSplit(
                  viewer.partnership(), change.id(), person, other, List.copyOf(leaving)));
          return new Linked.Done(change.id());
        });
  }

  /**
   * Two people who stand apart stay apart: this pair of records will not be asked about again. If
   * they stand under one person, the first leaves with the records that fit it better than the
   * other.
   */
  public Linked keepApart(Viewer viewer, RecordId record, RecordId other, String why) {
    access.check(viewer, Permission.REVIEW_MATCHES);
    return access.writing(
        viewer,
        () -> {
          List<Known> both = known.byId(viewer.partnership(), List.of(record, other));
          if (both.size() < 2) {
            throw access.notFound(
                viewer, new RecordRef("agency-record", record.value()), "a possible match");
          }
          PersonId first = both.getFirst().person();
          PersonId second = both.getLast().person();
          if (first.equals(second)) {
            boolean inOrder = both.getFirst().id().equals(record);
            List<RecordId> leaving =
                partings
                    .leaving(
                        viewer.partnership(),
                        first,
                        inOrder ? both.getFirst() : both.getLast(),
                        inOrder ? both.getLast() : both.getFirst())
                    .stream()
                    .map(Known::id)
                    .toList();
            return split(viewer, first, leaving, why);
          }
          changes.hold(viewer.partnership(), first, second);
          LinkChange change = change(viewer, Kind.SEPARATE, first, second, why);
          changes.write(viewer.partnership(), change);
          decisions.separate(viewer.partnership(), change, List.of(record), List.of(other));
          access.trace(
              viewer,
              Act.DECIDE,
              new RecordRef("person", first.value()),
              "not the same as person " + second.value() + ": " + why);
          return new Linked.Done(change.id());
        });
  }

  private LinkChange change(Viewer viewer, Kind kind, PersonId person, PersonId other, String why) {
    return new LinkChange(
        ids.next(),
        kind,
        person,
        other,
        why,
        viewer.name(),
        viewer.staff().value(),
        clock.instant(),
        null,
        null);
  }

  private void newPerson(Viewer viewer, PersonId person) {
    jdbc.sql(
            "insert into people.person (partnership_id, id, created_at) values (:partnership, :id, :now)")
        .param("partnership", viewer.partnership().value())
        .param("id", person.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private List<RecordId> records(Viewer viewer, PersonId person) {
    return known.byPerson(viewer.partnership(), List.of(person)).stream().map(Known::id).toList();
  }
}
