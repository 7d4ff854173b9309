package org.breakwater.improvement.packs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.boards.Board;
import org.breakwater.improvement.boards.BoardItems;
import org.breakwater.improvement.boards.Boards;
import org.breakwater.improvement.papers.Manuscript;
import org.breakwater.improvement.papers.Paper;
import org.breakwater.improvement.papers.PaperKind;
import org.breakwater.improvement.papers.Papers;
import org.breakwater.improvement.plan.Plan;
import org.breakwater.improvement.plan.Plans;
import org.breakwater.improvement.plan.State;
import org.breakwater.improvement.sources.Finding;
import org.breakwater.improvement.sources.Sources;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a pack from the plan as it stands, and freezes it. */
@Component
class MakePack {
  private final Access access;
  private final Plans plans;
  private final Papers papers;
  private final Boards boards;
  private final BoardItems items;
  private final Sources sources;
  private final Directory directory;
  private final Ids ids;
  private final Clock clock;

  MakePack(
      Access access,
      Plans plans,
      Papers papers,
      Boards boards,
      BoardItems items,
      Sources sources,
      Directory directory,
      Ids ids,
      Clock clock) {
    this.access = access;
    this.plans = plans;
    this.papers = papers;
    this.boards = boards;
    this.items = items;
    this.sources = sources;
    this.directory = directory;
    this.ids = ids;
    this.clock = clock;
  }

  /** How it went. */
  sealed interface Result {
    record Made(UUID paper) implements Result {}

    /** It would name somebody. */
    record NamesSomebody(List<String> names) implements Result {}
  }

  Result make(Viewer viewer, PaperKind kind, @Nullable UUID meetingId) {
    access.check(viewer, Permission.LEAD_IMPROVEMENT);
    return access.writing(
        viewer,
        () -> {
          Board.Meeting meeting =
              meetingId == null
                  ? null
                  : boards
                      .meeting(viewer, meetingId)
                      .orElseThrow(() ->
                          access.notFound(
                              viewer,
                              new RecordRef("improvement-meeting", meetingId),
                              "meeting of a board"));
          Plan shared =
              plans
                  .at(viewer, clock.instant())
                  .only(one -> one.standing().computed() != State.DRAFT);
          Plan plan = kind == PaperKind.COMMISSIONER_PACK ? police(shared) : shared;
          Paper last = last(viewer, kind, meeting).orElse(null);
          Manuscript manuscript =
              PackWriter.write(
                  kind,
                  title(viewer, kind, meeting, plan),
                  plan,
                  unlaid(viewer, plan, last),
                  meeting == null ? List.of() : items.actions(viewer, meeting.board()),
                  last);
          if (kind == PaperKind.PUBLIC_PLAN) {
            List<String> named = named(viewer, plan, manuscript.text());
            if (!named.isEmpty()) {
              return new Result.NamesSomebody(named);
            }
          }
          UUID paper =
              papers.keep(viewer, new Papers.Draft(kind, manuscript, plan, null, meetingId, null));
          if (meeting != null) {
            items.keep(
                viewer,
                meeting.id(),
                Board.Item.paper(ids.next(), manuscript.title(), paper, viewer.name()),
                clock.instant());
          }
          return new Result.Made(paper);
        });
  }

  /** What no pack has told: sources and findings entered since the last one, in words. */
  private List<String> unlaid(Viewer viewer, Plan plan, @Nullable Paper last) {
    Map<UUID, Long> fresh =
        sources.findings(viewer).stream()
            .filter(one -> one.kind() != FindingKind.CASE_STUDY)
            .filter(one -> last == null || one.enteredAt().isAfter(last.asAt()))
            .collect(Collectors.groupingBy(Finding::source, Collectors.counting()));
    return plan.sources().stream()
        .filter(one ->
            last == null || one.enteredAt().isAfter(last.asAt()) || fresh.containsKey(one.id()))
        .map(one ->
            one.name()
                + " ("
                + one.letter().kind().words().toLowerCase(Locale.UK)
                + "), "
                + Wording.date(one.day())
                + ": "
                + Wording.count(fresh.getOrDefault(one.id(), 0L).intValue(), "new finding"))
        .toList();
  }

  /** What is the police's: their actions, and findings about them. */
  private static Plan police(Plan plan) {
    Plan part = plan.only(one -> one.action().police());
    return new Plan(
        part.moment(),
        part.sources(),
        part.entries(),
        part.unanswered().stream().filter(one -> one.agencies().contains("police")).toList());
  }

  /** The pack before: of the same board for a meeting, of the same kind otherwise. */
  private Optional<Paper> last(Viewer viewer, PaperKind kind, Board.@Nullable Meeting meeting) {
    Set<UUID> own =
        meeting == null
            ? Set.of()
            : boards.meetings(viewer, meeting.board()).stream()
                .map(Board.Meeting::id)
                .collect(Collectors.toSet());
    return papers.all(viewer).stream()
        .filter(one -> one.kind() == kind)
        .filter(one -> {
          UUID laid = one.meeting();
          return meeting == null ? laid == null : laid != null && own.contains(laid);
        })
        .max(Comparator.comparing(Paper::asAt));
  }

  private String title(Viewer viewer, PaperKind kind, Board.@Nullable Meeting meeting, Plan plan) {
    if (meeting != null) {
      return boards.find(viewer, meeting.board()).map(Board::name).orElse("Board")
          + ": pack for "
          + Wording.date(meeting.on());
    }
    return switch (kind) {
      case PUBLIC_PLAN -> "Making things better for children";
      case COMMISSIONER_PACK -> "Police actions: pack of " + Wording.date(plan.day());
      case SCRUTINY_PACK, BOARD_PACK, STATEMENT ->
          "Improvement plan: pack of " + Wording.date(plan.day());
    };
  }

  /** Names of people who work here and those who answer for actions, where the words hold them. */
  private List<String> named(Viewer viewer, Plan plan, String text) {
    List<String> people = new ArrayList<>();
    directory
        .organisations(viewer.partnership())
        .forEach(agency ->
            directory
                .staffOf(viewer.partnership(), agency.id())
                .forEach(one -> people.add(one.name())));
    plan.entries().forEach(one -> people.add(one.action().ownerName()));
    boards
        .all(viewer)
        .forEach(
            board -> boards.seats(viewer, board.id()).forEach(one -> people.add(one.person())));
    String lower = text.toLowerCase(Locale.UK);
    return people.stream()
        .map(String::strip)
        .filter(one -> one.contains(" ") && lower.contains(one.toLowerCase(Locale.UK)))
        .distinct()
        .sorted()
        .toList();
  }
}
