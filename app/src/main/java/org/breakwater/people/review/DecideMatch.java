package org.breakwater.people.review;

import java.util.List;
import java.util.UUID;
import org.breakwater.people.linking.JoinPeople;
import org.breakwater.people.linking.Linked;
import org.breakwater.people.linking.SplitPeople;
import org.breakwater.people.matching.Known;
import org.breakwater.people.matching.KnownRecords;
import org.breakwater.people.review.Matches.Match;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.springframework.stereotype.Component;

/** A practitioner answers: one person, two, or not sure yet. */
@Component
class DecideMatch {
  private final Access access;
  private final ReadMatch review;
  private final KnownRecords known;
  private final JoinPeople join;
  private final SplitPeople split;
  private final MatchNotes notes;

  DecideMatch(
      Access access,
      ReadMatch review,
      KnownRecords known,
      JoinPeople join,
      SplitPeople split,
      MatchNotes notes) {
    this.access = access;
    this.review = review;
    this.known = known;
    this.join = join;
    this.split = split;
    this.notes = notes;
  }

  /** Whether the answer was taken; false if somebody answered first. */
  boolean decide(Viewer viewer, UUID id, MatchForm form) {
    access.check(viewer, Permission.REVIEW_MATCHES);
    return access.writing(
        viewer,
        () -> {
          Match match = review.match(viewer, id);
          if (!match.open() || !Integer.valueOf(match.version()).equals(form.version())) {
            return false;
          }
          List<Known> both =
              known.byId(viewer.partnership(), List.of(match.record(), match.other()));
          if (both.size() < 2) {
            throw access.notFound(viewer, new RecordRef("possible-match", id), "a possible match");
          }
          Linked linked =
              form.same() && !both.getFirst().person().equals(both.getLast().person())
                  ? join.join(
                      viewer, both.getFirst().person(), both.getLast().person(), form.words())
                  : form.same()
                      ? join.confirm(viewer, match.record(), match.other(), form.words())
                      : split.keepApart(viewer, match.record(), match.other(), form.words());
          return linked instanceof Linked.Done;
        });
  }

  /** Not sure: it stays open, with what was found out; false if somebody answered meanwhile. */
  boolean leaveOpen(Viewer viewer, UUID id, String words) {
    access.check(viewer, Permission.REVIEW_MATCHES);
    return access.writing(
        viewer,
        () -> {
          Match match = review.match(viewer, id);
          access.trace(
              viewer,
              Access.Act.CHANGE,
              new RecordRef("possible-match", match.id()),
              "left open: " + words);
          return notes.add(viewer, match.id(), words);
        });
  }
}
