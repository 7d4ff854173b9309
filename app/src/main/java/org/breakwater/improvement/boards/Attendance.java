package org.breakwater.improvement.boards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.sharing.OrganisationId;

/**
 * How often each agency came over the last twelve months. A deputy counts; a seat counts only for
 * meetings in its term; a meeting only once its attendance is recorded.
 *
 * @param meetings held in the twelve months, oldest first
 */
public record Attendance(List<Board.Meeting> meetings, List<Line> lines) {
  /**
   * One agency.
   *
   * @param marks one word for each meeting, in order
   * @param percent of the meetings it could come to; null when there were none
   */
  public record Line(
      String agency,
      List<String> marks,
      @org.jspecify.annotations.Nullable Integer percent,
      boolean thin) {}

  static Attendance over(
      Board board,
      List<Board.Seat> seats,
      List<Board.Meeting> all,
      Map<OrganisationId, String> names,
      LocalDate today) {
    List<Board.Meeting> held =
        all.stream()
            .filter(one -> one.heldAt() != null)
            .filter(one -> !one.on().isAfter(today) && one.on().isAfter(today.minusYears(1)))
            .toList();
    Map<OrganisationId, List<Board.Seat>> byAgency = new LinkedHashMap<>();
    seats.forEach(
        one -> byAgency.computeIfAbsent(one.organisation(), id -> new ArrayList<>()).add(one));
    List<Line> lines = new ArrayList<>();
    byAgency.forEach((agency, theirs) -> {
      List<String> marks = new ArrayList<>();
      int could = 0;
      int came = 0;
      for (Board.Meeting meeting : held) {
        List<Board.Seat> due = theirs.stream().filter(one -> one.on(meeting.on())).toList();
        // an agency with two seats came if either did: the best of them stands
        Board.Came best = null;
        for (Board.Seat seat : due) {
          Board.Came how = meeting.came().getOrDefault(seat.id(), Board.Came.ABSENT);
          best = best == null || how.compareTo(best) < 0 ? how : best;
        }
        marks.add(best == null ? "No seat" : best.words());
        could += best == null ? 0 : 1;
        came += best != null && best.counts() ? 1 : 0;
      }
      Integer percent = could == 0 ? null : Math.round(100f * came / could);
      lines.add(
          new Line(
              names.getOrDefault(agency, "An agency that has left"),
              marks,
              percent,
              percent != null && percent < board.thinBelow()));
    });
    return new Attendance(held, lines);
  }
}
