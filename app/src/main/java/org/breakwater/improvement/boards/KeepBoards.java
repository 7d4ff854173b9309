package org.breakwater.improvement.boards;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.breakwater.web.Wording;
import org.springframework.stereotype.Component;

/** Reads and keeps boards, seats, meetings and their records. */
@Component
public class KeepBoards {
  private final Access access;
  private final Boards boards;
  private final BoardItems items;
  private final NotLaidYet unlaid;
  private final Directory directory;
  private final Ids ids;
  private final Clock clock;

  KeepBoards(
      Access access,
      Boards boards,
      BoardItems items,
      NotLaidYet unlaid,
      Directory directory,
      Ids ids,
      Clock clock) {
    this.access = access;
    this.boards = boards;
    this.items = items;
    this.unlaid = unlaid;
    this.directory = directory;
    this.ids = ids;
    this.clock = clock;
  }

  BoardPages.All all(Viewer viewer, FormErrors errors) {
    access.check(viewer, Permission.SEE_BOARDS);
    return access.reading(
        viewer,
        () -> {
          LocalDate today = Wording.today(clock);
          Map<OrganisationId, String> names = names(viewer);
          List<BoardPages.Row> rows =
              boards.all(viewer).stream()
                  .map(one -> {
                    List<Board.Meeting> meetings = boards.meetings(viewer, one.id());
                    var attendance =
                        Attendance.over(
                            one, boards.seats(viewer, one.id()), meetings, names, today);
                    return new BoardPages.Row(
                        one,
                        meetings.stream()
                            .map(Board.Meeting::on)
                            .filter(day -> !day.isBefore(today))
                            .findFirst()
                            .orElse(null),
                        attendance.lines().stream()
                            .filter(Attendance.Line::thin)
                            .map(Attendance.Line::agency)
                            .toList());
                  })
                  .toList();
          return new BoardPages.All(rows, leads(viewer), errors);
        });
  }

  public UUID board(Viewer viewer, String name, String kind, int months) {
    return access.writing(
        viewer,
        () -> {
          Board board = new Board(ids.next(), name, kind, months, 75);
          boards.keep(viewer, board);
          access.trace(viewer, Access.Act.CREATE, board.ref(), "board " + name);
          return board.id();
        });
  }

  BoardPages.One one(Viewer viewer, UUID id, FormErrors errors) {
    return access.reading(
        viewer,
        () -> {
          Board board = find(viewer, id);
          LocalDate today = Wording.today(clock);
          List<Board.Seat> seats = boards.seats(viewer, id);
          List<Board.Meeting> meetings = boards.meetings(viewer, id);
          Map<OrganisationId, String> names = names(viewer);
          access.trace(viewer, Access.Act.READ, board.ref(), "board " + board.name());
          return new BoardPages.One(
              board,
              seats,
              meetings,
              Attendance.over(board, seats, meetings, names, today),
              items.actions(viewer, id),
              unlaid.of(viewer, board, meetings, today),
              names,
              directory.organisations(viewer.partnership()).stream()
                  .map(one -> Option.of(String.valueOf(one.id().value()), one.name()))
                  .toList(),
              today,
              leads(viewer),
              errors);
        });
  }

  public void seat(
      Viewer viewer, UUID id, OrganisationId agency, String person, boolean chair, LocalDate from) {
    access.writing(
        viewer,
        () -> {
          Board board = find(viewer, id);
          boards.keep(viewer, id, new Board.Seat(ids.next(), agency, person, chair, from, null));
          access.trace(viewer, Access.Act.CHANGE, board.ref(), "a seat for " + person);
        });
  }

  void endSeat(Viewer viewer, UUID id, UUID seat) {
    access.writing(
        viewer,
        () -> {
          Board board = find(viewer, id);
          boards.endSeat(viewer, id, seat, Wording.today(clock));
          access.trace(viewer, Access.Act.CHANGE, board.ref(), "a term has ended");
        });
  }

  /**
   * Arranges meetings from a first day on, as often as the board meets; what would fall on a
   * weekend is on the Monday after.
   */
  public int arrange(Viewer viewer, UUID id, LocalDate first, int howMany, String place) {
    return access.writing(
        viewer,
        () -> {
          Board board = find(viewer, id);
          int arranged = 0;
          for (int i = 0; i < howMany; i++) {
            LocalDate day = weekday(first.plusMonths((long) i * board.monthsBetween()));
            arranged += boards.keepMeeting(viewer, ids.next(), id, day, place) ? 1 : 0;
          }
          access.trace(
              viewer,
              Access.Act.CHANGE,
              board.ref(),
              Wording.count(arranged, "meeting") + " arranged");
          return arranged;
        });
  }

  private static LocalDate weekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        ? day
        : day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  BoardPages.OneMeeting meeting(Viewer viewer, UUID id, FormErrors errors) {
    return access.reading(
        viewer,
        () -> {
          Board.Meeting meeting = findMeeting(viewer, id);
          Board board = find(viewer, meeting.board());
          access.trace(
              viewer,
              Access.Act.READ,
              board.ref(),
              board.name() + ", meeting of " + Wording.date(meeting.on()));
          return new BoardPages.OneMeeting(
              board,
              meeting,
              boards.seats(viewer, board.id()).stream()
                  .filter(one -> one.on(meeting.on()))
                  .toList(),
              items.items(viewer, id),
              names(viewer),
              leads(viewer),
              errors);
        });
  }

  void item(Viewer viewer, UUID id, Board.Item item) {
    access.writing(
        viewer,
        () -> {
          Board.Meeting meeting = findMeeting(viewer, id);
          items.keep(viewer, id, item, clock.instant());
          access.trace(
              viewer,
              Access.Act.CHANGE,
              Board.ref(meeting.board()),
              item.kind().words() + " added");
        });
  }

  /** An action of a meeting is done today, or is open again; gives back its board. */
  UUID done(Viewer viewer, UUID id, boolean done) {
    return access.writing(
        viewer,
        () -> {
          UUID board =
              items
                  .meetingOf(viewer, id)
                  .map(meeting -> findMeeting(viewer, meeting).board())
                  .orElseThrow(() ->
                      access.notFound(
                          viewer, new RecordRef("improvement-item", id), "action of a board"));
          items.done(viewer, id, done ? Wording.today(clock) : null);
          access.trace(
              viewer,
              Access.Act.CHANGE,
              Board.ref(board),
              done ? "an action is done" : "an action is open again");
          return board;
        });
  }

  void attended(Viewer viewer, UUID id, Map<UUID, Board.Came> came) {
    access.writing(
        viewer,
        () -> {
          Board.Meeting meeting = findMeeting(viewer, id);
          Set<UUID> seats =
              boards.seats(viewer, meeting.board()).stream()
                  .map(Board.Seat::id)
                  .collect(Collectors.toCollection(HashSet::new));
          Map<UUID, Board.Came> known = new HashMap<>(came);
          known.keySet().retainAll(seats);
          boards.attend(viewer, id, known, clock.instant());
          access.trace(
              viewer, Access.Act.CHANGE, Board.ref(meeting.board()), "attendance recorded");
        });
  }

  UUID next() {
    return ids.next();
  }

  private Board find(Viewer viewer, UUID id) {
    return (access.may(viewer, Permission.SEE_BOARDS)
            ? boards.find(viewer, id)
            : Optional.<Board>empty())
        .orElseThrow(() -> access.notFound(viewer, Board.ref(id), "board"));
  }

  private Board.Meeting findMeeting(Viewer viewer, UUID id) {
    return (access.may(viewer, Permission.SEE_BOARDS)
            ? boards.meeting(viewer, id)
            : Optional.<Board.Meeting>empty())
        .orElseThrow(() -> access.notFound(viewer, Board.ref(id), "meeting of a board"));
  }

  private boolean leads(Viewer viewer) {
    return access.may(viewer, Permission.LEAD_IMPROVEMENT);
  }

  private Map<OrganisationId, String> names(Viewer viewer) {
    Map<OrganisationId, String> names = new HashMap<>();
    directory.organisations(viewer.partnership()).forEach(one -> names.put(one.id(), one.name()));
    return names;
  }
}
