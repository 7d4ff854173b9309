package org.breakwater.people.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.breakwater.people.OpenTo;
import org.breakwater.people.RecordId;
import org.breakwater.people.file.Names;
import org.breakwater.people.involvements.OpenServices;
import org.breakwater.people.matching.Known;
import org.breakwater.people.matching.KnownRecords;
import org.breakwater.people.review.Matches.Match;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Organisation;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Parts;
import org.breakwater.web.Wording;
import org.springframework.stereotype.Component;

/** Reads the questions that wait, by what waits for them. */
@Component
class ReadQueue {
  private static final int PAGE = 25;
  private static final RecordRef QUEUE = new RecordRef("possible-match", new UUID(0, 0));

  private final Access access;
  private final Matches matches;
  private final MatchNotes notes;
  private final KnownRecords known;
  private final OpenServices services;
  private final Directory directory;
  private final Clock clock;

  ReadQueue(
      Access access,
      Matches matches,
      MatchNotes notes,
      KnownRecords known,
      OpenServices services,
      Directory directory,
      Clock clock) {
    this.access = access;
    this.matches = matches;
    this.notes = notes;
    this.known = known;
    this.services = services;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * @param work those that work waits for, or those that nothing waits for
   */
  ReviewPage page(Viewer viewer, boolean work, int page) {
    access.check(viewer, Permission.REVIEW_MATCHES);
    return access.reading(
        viewer,
        () -> {
          Matches.Waiting all = matches.waiting(viewer.partnership());
          int waiting = work ? all.work() : all.nothing();
          int pages = Math.max(1, (waiting + PAGE - 1) / PAGE);
          int shown = Math.clamp(page, 1, pages);
          List<Match> open = matches.open(viewer.partnership(), work, PAGE, (shown - 1) * PAGE);
          access.trace(viewer, Act.READ, QUEUE, "the queue of possible matches, page " + shown);
          return new ReviewPage(
              rows(viewer, open),
              work,
              waiting,
              work ? all.nothing() : all.work(),
              List.of(
                  new Parts.Link("Work waits", "/people/review", work, all.work()),
                  new Parts.Link(
                      "Nothing waits", "/people/review?waits=nothing", !work, all.nothing())),
              new Parts.Pages(
                  shown, pages, "/people/review?" + (work ? "" : "waits=nothing&") + "page="));
        });
  }

  private List<ReviewPage.Row> rows(Viewer viewer, List<Match> open) {
    var ids = new ArrayList<RecordId>();
    open.forEach(match -> {
      ids.add(match.record());
      ids.add(match.other());
    });
    Map<RecordId, Known> records = new HashMap<>();
    known.byId(viewer.partnership(), ids).forEach(one -> records.put(one.id(), one));
    Map<RecordId, List<OpenTo>> openTo = services.of(viewer, ids);
    Map<UUID, String> left =
        notes.lastBy(viewer.partnership(), open.stream().map(Match::id).toList());
    Map<OrganisationId, String> names =
        directory.organisations(viewer.partnership()).stream()
            .collect(Collectors.toMap(Organisation::id, Organisation::name));
    var rows = new ArrayList<ReviewPage.Row>();
    for (Match match : open) {
      Known record = records.get(match.record());
      Known other = records.get(match.other());
      if (record != null && other != null) {
        rows.add(row(match, record, other, openTo, left, names));
      }
    }
    return rows;
  }

  private ReviewPage.Row row(
      Match match,
      Known record,
      Known other,
      Map<RecordId, List<OpenTo>> openTo,
      Map<UUID, String> left,
      Map<OrganisationId, String> names) {
    return new ReviewPage.Row(
        "/people/review/" + match.id(),
        Names.of(record.given()),
        Wording.dateOrNotKnown(record.given().born()),
        names.getOrDefault(record.given().organisation(), "Not known"),
        Names.of(other.given()),
        Wording.dateOrNotKnown(other.given().born()),
        names.getOrDefault(other.given().organisation(), "Not known"),
        ReviewWords.likely(match),
        match.reasons().stream()
            .filter(reason -> reason.weight() > 0.5)
            .limit(2)
            .map(reason -> reason.words())
            .collect(Collectors.joining(", ")),
        Wording.near(match.proposedAt(), clock.instant()),
        ReviewWords.urgency(match.priority()),
        ReviewWords.because(match, record, other, openTo),
        ReviewWords.asks(match, record, other),
        ReviewWords.doubt(match),
        left.get(match.id()));
  }
}
