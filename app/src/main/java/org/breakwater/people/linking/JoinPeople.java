package org.breakwater.people.linking;

import java.time.Clock;
import java.util.List;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.people.events.PeopleJoined;
import org.breakwater.people.linking.LinkChange.Kind;
import org.breakwater.people.matching.Known;
import org.breakwater.people.matching.KnownRecords;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A practitioner says that two people are one. The records of the younger entry move under the
 * older; since everything hangs on records, all that was ever recorded moves with them.
 */
@Component
public class JoinPeople {
  private final Access access;
  private final KnownRecords known;
  private final LinkChanges changes;
  private final KeptDecisions decisions;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  JoinPeople(
      Access access,
      KnownRecords known,
      LinkChanges changes,
      KeptDecisions decisions,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.access = access;
    this.known = known;
    this.changes = changes;
    this.decisions = decisions;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param why in the practitioner's words
   * @throws Access.NotFound if either stands under no record
   */
  public Linked join(Viewer viewer, PersonId one, PersonId other, String why) {
    access.check(viewer, Permission.REVIEW_MATCHES);
    if (one.equals(other)) {
      return new Linked.AlreadySo();
    }
    return access.writing(
        viewer,
        () -> {
          boolean oneIsOlder = one.value().toString().compareTo(other.value().toString()) < 0;
          PersonId kept = oneIsOlder ? one : other;
          PersonId gone = oneIsOlder ? other : one;
          changes.hold(viewer.partnership(), kept, gone);
          List<RecordId> staying = records(viewer, kept);
          List<RecordId> moving = records(viewer, gone);
          if (staying.isEmpty() || moving.isEmpty()) {
            return new Linked.AlreadySo();
          }
          var change =
              new LinkChange(
                  ids.next(),
                  Kind.JOIN,
                  kept,
                  gone,
                  why,
                  viewer.name(),
                  viewer.staff().value(),
                  clock.instant(),
                  null,
                  null);
          changes.write(viewer.partnership(), change);
          changes.move(
              viewer.partnership(),
              change.id(),
              moving,
              kept,
              "JOINED_BY_PERSON",
              "joined by " + viewer.name() + ": " + why);
          decisions.joined(viewer.partnership(), change, moving, staying);
          access.trace(
              viewer,
              Act.JOIN,
              new RecordRef("person", kept.value()),
              "joined with person " + gone.value() + ": " + why);
          events.publishEvent(new PeopleJoined(viewer.partnership(), change.id(), kept, gone));
          return new Linked.Done(change.id());
        });
  }

  /**
   * Two records that stand together already are rightly together: this pair will not be asked about
   * again.
   */
  public Linked confirm(Viewer viewer, RecordId one, RecordId other, String why) {
    access.check(viewer, Permission.REVIEW_MATCHES);
    return access.writing(
        viewer,
        () -> {
          List<Known> both = known.byId(viewer.partnership(), List.of(one, other));
          if (both.size() < 2 || !both.getFirst().person().equals(both.getLast().person())) {
            return new Linked.AlreadySo();
          }
          PersonId person = both.getFirst().person();
          changes.hold(viewer.partnership(), person, person);
          var change =
              new LinkChange(
                  ids.next(),
                  Kind.CONFIRM,
                  person,
                  person,
                  why,
                  viewer.name(),
                  viewer.staff().value(),
                  clock.instant(),
                  null,
                  null);
          changes.write(viewer.partnership(), change);
          decisions.joined(viewer.partnership(), change, List.of(one), List.of(other));
          access.trace(
              viewer,
              Act.DECIDE,
              new RecordRef("person", person.value()),
              "rightly one person: " + why);
          return new Linked.Done(change.id());
        });
  }

  private List<RecordId> records(Viewer viewer, PersonId person) {
    return known.byPerson(viewer.partnership(), List.of(person)).stream().map(Known::id).toList();
  }
}
