package org.breakwater.people.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.breakwater.people.PersonFile.HouseholdMember;
import org.breakwater.people.PersonId;
import org.breakwater.people.file.Households;
import org.breakwater.people.file.Names;
import org.breakwater.people.involvements.OpenServices;
import org.breakwater.people.matching.Known;
import org.breakwater.people.matching.KnownRecords;
import org.breakwater.people.matching.Partings;
import org.breakwater.people.review.MatchPage.Again;
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
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one question with all that helps to answer it. */
@Component
class ReadMatch {
  private final Access access;
  private final Matches matches;
  private final MatchNotes notes;
  private final KnownRecords known;
  private final Households households;
  private final Partings partings;
  private final OpenServices services;
  private final Directory directory;

  ReadMatch(
      Access access,
      Matches matches,
      MatchNotes notes,
      KnownRecords known,
      Households households,
      Partings partings,
      OpenServices services,
      Directory directory) {
    this.access = access;
    this.matches = matches;
    this.notes = notes;
    this.known = known;
    this.households = households;
    this.partings = partings;
    this.services = services;
    this.directory = directory;
  }

  Match match(Viewer viewer, UUID id) {
    return matches.one(viewer.partnership(), id).orElseThrow(() -> none(viewer, id));
  }

  private Access.NotFound none(Viewer viewer, UUID id) {
    return access.notFound(viewer, new RecordRef("possible-match", id), "a possible match");
  }

  MatchPage page(Viewer viewer, UUID id, String why, FormErrors errors) {
    access.check(viewer, Permission.REVIEW_MATCHES);
    return access.reading(
        viewer,
        () -> {
          Match match = match(viewer, id);
          List<Known> both =
              known.byId(viewer.partnership(), List.of(match.record(), match.other()));
          if (both.size() < 2) {
            throw none(viewer, id);
          }
          boolean inOrder = both.getFirst().id().equals(match.record());
          return page(
              viewer,
              match,
              inOrder ? both.getFirst() : both.getLast(),
              inOrder ? both.getLast() : both.getFirst(),
              why,
              errors);
        });
  }

  private MatchPage page(
      Viewer viewer, Match match, Known left, Known right, String why, FormErrors errors) {
    PartnershipId partnership = viewer.partnership();
    access.trace(
        viewer,
        Act.READ,
        new RecordRef("possible-match", match.id()),
        "records " + left.id().value() + " and " + right.id().value() + " side by side");
    List<Known> underLeft = known.byPerson(partnership, List.of(left.person()));
    List<Known> underRight = known.byPerson(partnership, List.of(right.person()));
    List<HouseholdMember> ofLeft = households.of(partnership, left.person(), underLeft);
    List<HouseholdMember> ofRight = households.of(partnership, right.person(), underRight);
    Map<PersonId, HouseholdMember> others = new LinkedHashMap<>();
    ofLeft.forEach(one -> others.put(one.person(), one));
    ofRight.forEach(one -> others.putIfAbsent(one.person(), one));
    others.remove(left.person());
    others.remove(right.person());
    boolean same = left.person().equals(right.person());
    return new MatchPage(
        "/people/review/" + match.id(),
        ReviewWords.urgency(match.priority()),
        ReviewWords.because(
            match, left, right, services.of(viewer, List.of(left.id(), right.id()))),
        side(partnership, left, underLeft.size()),
        side(partnership, right, underRight.size()),
        SideBySide.lines(left.given(), right.given()),
        others.values().stream()
            .map(one ->
                new MatchPage.Member(
                    one.name(),
                    Wording.dateOrNotKnown(one.born()),
                    tie(one.person(), ofLeft),
                    tie(one.person(), ofRight),
                    TwinDanger.care(one, left.given(), right.given())))
            .toList(),
        ReviewWords.likely(match),
        TwinDanger.of(left.given(), right.given(), List.copyOf(others.values())),
        match.reasons().stream()
            .filter(one -> one.field().equals("rule"))
            .map(one -> one.words())
            .toList(),
        ReviewWords.waterfall(match),
        notes.of(partnership, match.id()).stream()
            .map(note -> new MatchPage.Note(note.words(), note.by(), Wording.dateTime(note.at())))
            .toList(),
        again(match, same),
        decided(match),
        match.change() == null ? null : "/people/changes/" + match.change() + "/undo",
        next(viewer, match),
        same,
        same && match.open()
            ? partings.leaving(partnership, left.person(), left, right).stream()
                .map(one -> Names.of(one.given()) + ", " + agency(partnership, one))
                .toList()
            : List.of(),
        why,
        match.version(),
        errors);
  }

  /** What somebody of the household is to this side. */
  private static String tie(PersonId person, List<HouseholdMember> household) {
    return household.stream()
        .filter(one -> one.person().equals(person))
        .findFirst()
        .map(one -> one.relation() == null ? "Same home" : capital(one.relation()))
        .orElse("Not known");
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private @Nullable String next(Viewer viewer, Match match) {
    boolean work = match.priority() < Matches.NOTHING_WAITS;
    return matches.open(viewer.partnership(), work, 2, 0).stream()
        .filter(one -> !one.id().equals(match.id()))
        .findFirst()
        .map(one -> "/people/review/" + one.id())
        .orElse(null);
  }

  private static @Nullable Again again(Match match, boolean same) {
    String changed = match.askedAgain();
    if (!match.open() || changed == null || match.decidedBy() == null) {
      return null;
    }
    return new Again(
        ReviewWords.answer(same ? "JOINED" : "SEPARATE"),
        match.decidedBy(),
        match.decidedAt() == null ? "" : Wording.dateTime(match.decidedAt()),
        match.why() == null ? "" : match.why(),
        changed);
  }

  private static @Nullable Decided decided(Match match) {
    if (match.open()) {
      return null;
    }
    return new Decided(
        ReviewWords.answer(match.state()),
        match.decidedBy() == null ? "Breakwater" : match.decidedBy(),
        match.decidedAt() == null ? "" : Wording.dateTime(match.decidedAt()),
        match.why() == null ? "" : match.why());
  }

  private Side side(PartnershipId partnership, Known record, int records) {
    return new Side(
        Names.of(record.given()),
        agency(partnership, record) + ", recorded " + Wording.date(record.recordedAt()),
        Wording.count(records, "record") + " under this person",
        "/people/" + record.person().value() + "/records");
  }

  private String agency(PartnershipId partnership, Known record) {
    return directory
        .organisation(partnership, record.given().organisation())
        .map(Organisation::name)
        .orElse("Not known");
  }
}
