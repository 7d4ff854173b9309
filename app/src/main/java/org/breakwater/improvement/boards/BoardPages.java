package org.breakwater.improvement.boards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.breakwater.improvement.sources.Source;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.web.FormErrors;
import org.breakwater.web.Option;
import org.jspecify.annotations.Nullable;

/** The pages of boards, as their templates take them. */
public final class BoardPages {
  private BoardPages() {}

  /** All boards. */
  public record All(List<Row> rows, boolean leads, FormErrors errors) {}

  /**
   * One of them.
   *
   * @param next its next meeting; null when none is arranged
   * @param thin agencies that come too seldom
   */
  public record Row(Board board, @Nullable LocalDate next, List<String> thin) {}

  /**
   * A source this board has had no pack about, or none since findings were added to it.
   *
   * @param findings how many of its findings no pack has told
   * @param since when the first of them was entered
   * @param by the day by which one cycle of the board has passed
   * @param late whether it has passed
   */
  public record Unlaid(Source source, int findings, Instant since, LocalDate by, boolean late) {}

  /**
   * One board.
   *
   * @param actions of all its meetings
   * @param unlaid what this board has not had a pack about
   */
  public record One(
      Board board,
      List<Board.Seat> seats,
      List<Board.Meeting> meetings,
      Attendance attendance,
      List<Board.Item> actions,
      List<Unlaid> unlaid,
      Map<OrganisationId, String> names,
      List<Option> agencies,
      LocalDate today,
      boolean leads,
      FormErrors errors) {
    /** Actions of its meetings that are open, or were done within twelve weeks. */
    public List<Board.Item> followed() {
      return actions.stream()
          .filter(one -> {
            LocalDate done = one.doneOn();
            return done == null || done.isAfter(today.minusWeeks(12));
          })
          .toList();
    }

    public @Nullable LocalDate next() {
      return meetings.stream()
          .map(Board.Meeting::on)
          .filter(day -> !day.isBefore(today))
          .findFirst()
          .orElse(null);
    }
  }

  /** One meeting. */
  public record OneMeeting(
      Board board,
      Board.Meeting meeting,
      List<Board.Seat> seats,
      List<Board.Item> items,
      Map<OrganisationId, String> names,
      boolean leads,
      FormErrors errors) {
    public List<Board.Item> of(Board.ItemKind kind) {
      return items.stream().filter(one -> one.kind() == kind).toList();
    }
  }
}
