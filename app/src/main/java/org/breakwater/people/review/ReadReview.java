package org.breakwater.people.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.breakwater.people.PersonFile.HouseholdMember;
import org.breakwater.people.RecordId;
import org.breakwater.people.file.Households;
import org.breakwater.people.file.Names;
import org.breakwater.people.matching.Known;
import org.breakwater.people.matching.KnownRecords;
import org.breakwater.people.review.MatchPage.Decided;
import org.breakwater.people.review.MatchPage.Side;
import org.breakwater.people.review.Matches.Match;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Organisation;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Parts;
import org.breakwater.web.Waterfall;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the questions that wait, and one of them with all that helps to answer it. */
@Component
class ReadReview {
  private static final int PAGE = 25;

  private final Access access;
  private final Matches matches;
  private final KnownRecords known;
  private final Households households;
  private final Directory directory;
  private final Clock clock;

  ReadReview(
      Access access,
      Matches matches,
      KnownRecords known,
      Households households,
      Directory directory,
      Clock clock) {
    this.access = access;
    this.matches = matches;
    this.known = known;
    this.households = households;
    this.directory = directory;
    this.clock = clock;
  }

  ReviewPage queue(Viewer viewer, int page) {
    access.check(viewer, Permission.REVIEW_MATCHES);
    return access.reading(
        viewer,
        () -> {
          int waiting = matches.waiting(viewer.partnership());
          int pages = Math.max(1, (waiting + PAGE - 1) / PAGE);
          int shown = Math.clamp(page, 1, pages);
          List<Match> open = matches.open(viewer.partnership(), PAGE, (shown - 1) * PAGE);
          Map<RecordId, Known> records = records(viewer, open);
          var rows = new ArrayList<ReviewPage.Row>();
          for (Match match : open) {
            Known record = records.get(match.record());
            Known other = records.get(match.other());
            if (record != null && other != null) {
              rows.add(row(viewer.partnership(), match, record, other));
            }
          }
          access.trace(
              viewer,
              Act.READ,
              new RecordRef("possible-match", new UUID(0, 0)),
              "the queue of possible matches, page " + shown);
          return new ReviewPage(
              rows, waiting, new Parts.Pages(shown, pages, "/people/review?page="));
        });
  }

  Match match(Viewer viewer, UUID id) {
    return matches
        .one(viewer.partnership(), id)
        .orElseThrow(
            () -> access.notFound(viewer, new RecordRef("possible-match", id), "a possible match"));
  }

  MatchPage page(Viewer viewer, UUID id, String why, FormErrors errors) {
    access.check(viewer, Permission.REVIEW_MATCHES);
    return access.reading(
        viewer,
        () -> {
          Match match = match(viewer, id);
          Map<RecordId, Known> records = records(viewer, List.of(match));
          Known left = records.get(match.record());
          Known right = records.get(match.other());
          if (left == null || right == null) {
            throw access.notFound(viewer, new RecordRef("possible-match", id), "a possible match");
          }
          access.trace(
              viewer,
              Act.READ,
              new RecordRef("possible-match", id),
              "records " + left.id().value() + " and " + right.id().value() + " side by side");
          return new MatchPage(
              "/people/review/" + id,
              side(viewer, left),
              side(viewer, right),
              SideBySide.lines(left.given(), right.given()),
              likely(match),
              match.reasons().stream()
                  .filter(one -> one.field().equals("rule"))
                  .map(one -> one.words())
                  .toList(),
              waterfall(match),
              decided(match),
              match.change() == null ? null : "/people/changes/" + match.change() + "/undo",
              matches.open(viewer.partnership(), 2, 0).stream()
                  .filter(one -> !one.id().equals(id))
                  .findFirst()
                  .map(one -> "/people/review/" + one.id())
                  .orElse(null),
              left.person().equals(right.person()),
              why,
              match.version(),
              errors);
        });
  }

  private ReviewPage.Row row(PartnershipId partnership, Match match, Known record, Known other) {
    return new ReviewPage.Row(
        "/people/review/" + match.id(),
        Names.of(record.given()),
        Wording.dateOrNotKnown(record.given().born()),
        agency(partnership, record),
        Names.of(other.given()),
        Wording.dateOrNotKnown(other.given().born()),
        agency(partnership, other),
        likely(match),
        match.reasons().stream()
            .filter(reason -> reason.weight() > 0.5)
            .limit(2)
            .map(reason -> reason.words())
            .collect(Collectors.joining(", ")),
        Wording.near(match.proposedAt(), clock.instant()),
        urgency(match.priority()));
  }

  private static Parts.Tag urgency(int priority) {
    return switch (priority) {
      case 0 -> new Parts.Tag("Red contact waits", Parts.Colour.RED);
      case 1 -> new Parts.Tag("Contact waits", Parts.Colour.ORANGE);
      default -> new Parts.Tag("Agency record", Parts.Colour.GREY);
    };
  }

  private static String likely(Match match) {
    if (match.reasons().isEmpty()) {
      return "Not scored";
    }
    if (match.probability() >= 0.95) {
      return "Very likely one person";
    }
    return match.probability() >= 0.5 ? "Likely one person" : "May be one person";
  }

  /**
   * The reasons, and how rare it is that any two records are of one person: together they make the
   * score.
   */
  private static @Nullable Waterfall waterfall(Match match) {
    var bars = new ArrayList<Waterfall.Reason>();
    double sum = 0;
    for (var reason : match.reasons()) {
      sum += reason.weight();
      if (reason.weight() != 0) {
        bars.add(new Waterfall.Reason(reason.words(), reason.weight()));
      }
    }
    if (bars.isEmpty()) {
      return null;
    }
    bars.addFirst(
        new Waterfall.Reason(
            "before looking: few pairs of records are one person", match.weight() - sum));
    return Waterfall.of(bars);
  }

  private static @Nullable Decided decided(Match match) {
    if (match.open()) {
      return null;
    }
    String words =
        switch (match.state()) {
          case "JOINED" -> "Same person";
          case "SEPARATE" -> "Different people";
          default -> "No longer asked";
        };
    return new Decided(
        words,
        match.decidedBy() == null ? "Breakwater" : match.decidedBy(),
        match.decidedAt() == null ? "" : Wording.dateTime(match.decidedAt()),
        match.why() == null ? "" : match.why());
  }

  private Side side(Viewer viewer, Known record) {
    List<Known> all = known.byPerson(viewer.partnership(), List.of(record.person()));
    List<String> household =
        households.of(viewer.partnership(), record.person(), all).stream()
            .map(ReadReview::member)
            .toList();
    return new Side(
        Names.of(record.given()),
        agency(viewer.partnership(), record) + ", recorded " + Wording.date(record.recordedAt()),
        Wording.count(all.size(), "record") + " under this person",
        "/people/" + record.person().value() + "/records",
        household);
  }

  private static String member(HouseholdMember one) {
    String born = one.born() == null ? "" : ", born " + Wording.date(one.born());
    return one.name() + born + (one.relation() == null ? "" : " (" + one.relation() + ")");
  }

  private String agency(PartnershipId partnership, Known record) {
    return directory
        .organisation(partnership, record.given().organisation())
        .map(Organisation::name)
        .orElse("Not known");
  }

  private Map<RecordId, Known> records(Viewer viewer, List<Match> asked) {
    var ids = new ArrayList<RecordId>();
    asked.forEach(match -> {
      ids.add(match.record());
      ids.add(match.other());
    });
    var records = new HashMap<RecordId, Known>();
    known.byId(viewer.partnership(), ids).forEach(one -> records.put(one.id(), one));
    return records;
  }
}
