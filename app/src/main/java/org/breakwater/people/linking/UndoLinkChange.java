package org.breakwater.people.linking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.breakwater.linkage.Linker;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.breakwater.people.events.PeopleJoined;
import org.breakwater.people.events.PersonSplit;
import org.breakwater.people.linking.LinkChange.Kind;
import org.breakwater.people.linking.LinkChange.Move;
import org.breakwater.people.matching.Known;
import org.breakwater.people.matching.KnownRecords;
import org.breakwater.people.thresholds.MatchSettings;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes back a join, a split or a decision that two are different: each record stands again where
 * and as it stood. Records that came since go with those they fit best, so that what was recorded
 * in between is with the right person.
 */
@Component
public class UndoLinkChange {
  private final Access access;
  private final KnownRecords known;
  private final LinkChanges changes;
  private final KeptDecisions decisions;
  private final MatchSettings settings;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  UndoLinkChange(
      Access access,
      KnownRecords known,
      LinkChanges changes,
      KeptDecisions decisions,
      MatchSettings settings,
      ApplicationEventPublisher events,
      Ids ids,
      Clock clock) {
    this.access = access;
    this.known = known;
    this.changes = changes;
    this.decisions = decisions;
    this.settings = settings;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @throws Access.NotFound if there is no such change for this viewer
   */
  public Linked undo(Viewer viewer, UUID id, String why) {
    access.check(viewer, Permission.REVIEW_MATCHES);
    return access.writing(
        viewer,
        () -> {
          LinkChange first = read(viewer, id);
          changes.hold(viewer.partnership(), first.person(), first.other());
          // read again: somebody may have undone it while we waited
          LinkChange change = read(viewer, id);
          if (!change.undoable()) {
            return new Linked.AlreadySo();
          }
          Optional<LinkChange> later = changes.laterThan(viewer.partnership(), id);
          if (later.isPresent()) {
            return new Linked.Overtaken(later.get().by(), later.get().at());
          }
          return takeBack(viewer, change, why);
        });
  }

  private LinkChange read(Viewer viewer, UUID id) {
    return changes
        .one(viewer.partnership(), id)
        .orElseThrow(
            () -> access.notFound(viewer, new RecordRef("link-change", id), "a join or split"));
  }

  private Linked takeBack(Viewer viewer, LinkChange change, String why) {
    var undo =
        new LinkChange(
            ids.next(),
            Kind.UNDO,
            change.person(),
            change.other(),
            why,
            viewer.name(),
            viewer.staff().value(),
            clock.instant(),
            change.id(),
            null);
    changes.write(viewer.partnership(), undo);
    List<RecordId> moved =
        changes.moves(viewer.partnership(), change.id()).stream().map(Move::record).toList();
    List<RecordId> since = since(viewer, change, new HashSet<>(moved));
    changes.restore(viewer.partnership(), change.id(), moved);
    if (!since.isEmpty()) {
      changes.moveSince(
          viewer.partnership(),
          undo.id(),
          since,
          change.kind() == Kind.JOIN ? change.other() : change.person());
    }
    decisions.takeBack(viewer.partnership(), change.id());
    changes.markUndone(viewer.partnership(), change.id(), undo.id());
    access.trace(
        viewer,
        act(change.kind()),
        new RecordRef("person", change.person().value()),
        "undid " + change.kind() + " with person " + change.other().value() + ": " + why);
    switch (change.kind()) {
      case JOIN -> {
        var back = new ArrayList<>(moved);
        back.addAll(since);
        events.publishEvent(
            new PersonSplit(
                viewer.partnership(), undo.id(), change.person(), change.other(), back));
      }
      case SPLIT ->
          events.publishEvent(
              new PeopleJoined(viewer.partnership(), undo.id(), change.person(), change.other()));
      case SEPARATE, CONFIRM, UNDO -> {}
    }
    return new Linked.Done(undo.id());
  }

  /** Records that came after the change and must move as it is undone. */
  private List<RecordId> since(Viewer viewer, LinkChange change, Set<RecordId> moved) {
    if (change.kind() != Kind.JOIN && change.kind() != Kind.SPLIT) {
      return List.of();
    }
    // after a join they stand under the one that stayed, after a split under either; the one split
    // out is to be empty
    PersonId under = change.kind() == Kind.JOIN ? change.person() : change.other();
    List<Known> now = known.byPerson(viewer.partnership(), List.of(under));
    List<Known> newcomers =
        now.stream()
            .filter(record ->
                !moved.contains(record.id())
                    && record.state().equals("CERTAIN")
                    && record.recordedAt().isAfter(change.at()))
            .toList();
    if (change.kind() == Kind.SPLIT) {
      return now.stream().map(Known::id).filter(record -> !moved.contains(record)).toList();
    }
    List<Known> going = now.stream().filter(record -> moved.contains(record.id())).toList();
    List<Known> staying =
        now.stream()
            .filter(record -> !moved.contains(record.id()) && !newcomers.contains(record))
            .toList();
    Map<RecordId, Double> fits = new HashMap<>();
    Linker linker = settings.judge(viewer.partnership()).linker();
    newcomers.forEach(
        one -> fits.put(one.id(), best(linker, one, going) - best(linker, one, staying)));
    return newcomers.stream()
        .map(Known::id)
        .filter(one -> fits.getOrDefault(one, 0.0) > 0)
        .toList();
  }

  private static Act act(Kind undone) {
    return switch (undone) {
      case JOIN -> Act.SPLIT;
      case SPLIT -> Act.JOIN;
      case SEPARATE, CONFIRM, UNDO -> Act.DECIDE;
    };
  }

  private static double best(Linker linker, Known record, List<Known> others) {
    return others.stream()
        .mapToDouble(other -> linker.compare(record.description(), other.description()).weight())
        .max()
        .orElse(Double.NEGATIVE_INFINITY);
  }
}
