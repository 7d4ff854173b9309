package org.breakwater.improvement.example;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.breakwater.improvement.boards.KeepBoards;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.Directory.Staff;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Wording;
import org.springframework.stereotype.Component;

/** A board of those in the demonstration who lead, carry and oversee; it meets every month. */
@Component
class ExampleBoard {
  private static final List<Role> SEATED =
      List.of(Role.IMPROVEMENT_LEAD, Role.ACTION_OWNER, Role.BOARD_MEMBER);
  private final KeepBoards boards;
  private final Directory directory;
  private final Clock clock;

  ExampleBoard(KeepBoards boards, Directory directory, Clock clock) {
    this.boards = boards;
    this.directory = directory;
    this.clock = clock;
  }

  void load(Viewer lead) {
    LocalDate today = Wording.today(clock);
    UUID board = boards.board(lead, "Improvement board", "Improvement board", 1);
    directory
        .organisations(lead.partnership())
        .forEach(agency ->
            directory.staffOf(lead.partnership(), agency.id()).stream()
                .filter(one -> SEATED.stream().anyMatch(one.roles()::contains))
                .forEach(one -> seat(lead, board, one, today)));
    LocalDate first =
        today.plusMonths(1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY));
    boards.arrange(lead, board, first, 6, "Town Hall");
  }

  private void seat(Viewer lead, UUID board, Staff one, LocalDate today) {
    boards.seat(
        lead,
        board,
        one.organisation(),
        one.name(),
        one.id().equals(lead.staff()),
        today.withDayOfMonth(1));
  }
}
