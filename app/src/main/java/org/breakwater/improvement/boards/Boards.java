package org.breakwater.improvement.boards;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of boards. */
@Component
public class Boards {
  private final JdbcClient jdbc;

  Boards(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Board> all(Viewer viewer) {
    return ask(
            viewer,
            "select id, name, kind, months_between, thin_below from improvement.board where partnership_id = :partnership order by name")
        .query(Boards::board)
        .list();
  }

  public Optional<Board> find(Viewer viewer, UUID id) {
    return ask(
            viewer,
            "select id, name, kind, months_between, thin_below from improvement.board where partnership_id = :partnership and id = :id")
        .param("id", id)
        .query(Boards::board)
        .optional();
  }

  void keep(Viewer viewer, Board board) {
    ask(
            viewer,
            """
            insert into improvement.board (partnership_id, id, name, kind, months_between, thin_below)
            values (:partnership, :id, :name, :kind, :months, :thin)
            """)
        .param("id", board.id())
        .param("name", board.name())
        .param("kind", board.kind())
        .param("months", board.monthsBetween())
        .param("thin", board.thinBelow())
        .update();
  }

  public List<Board.Seat> seats(Viewer viewer, UUID board) {
    return ask(
            viewer,
            """
            select id, organisation_id, person, chair, from_day, until_day from improvement.seat
            where partnership_id = :partnership and board_id = :board order by chair desc, organisation_id, from_day
            """)
        .param("board", board)
        .query((row, n) ->
            new Board.Seat(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getInt("organisation_id")),
                row.getString("person"),
                row.getBoolean("chair"),
                row.getDate("from_day").toLocalDate(),
                day(row, "until_day")))
        .list();
  }

  void keep(Viewer viewer, UUID board, Board.Seat seat) {
    ask(
            viewer,
            """
            insert into improvement.seat (partnership_id, id, board_id, organisation_id, person, chair, from_day, until_day)
            values (:partnership, :id, :board, :organisation, :person, :chair, :from, :until)
            """)
        .param("id", seat.id())
        .param("board", board)
        .param("organisation", seat.organisation().value())
        .param("person", seat.person())
        .param("chair", seat.chair())
        .param("from", seat.from())
        .param("until", seat.until())
        .update();
  }

  void endSeat(Viewer viewer, UUID board, UUID seat, LocalDate until) {
    ask(
            viewer,
            """
            update improvement.seat set until_day = :until
            where partnership_id = :partnership and board_id = :board and id = :id and until_day is null
            """)
        .param("until", until)
        .param("board", board)
        .param("id", seat)
        .update();
  }

  /** The meetings of a board, oldest first, with who came. */
  public List<Board.Meeting> meetings(Viewer viewer, UUID board) {
    Map<UUID, Map<UUID, Board.Came>> came = new HashMap<>();
    ask(
            viewer,
            """
            select a.meeting_id, a.seat_id, a.how from improvement.attendance a
            join improvement.meeting m on m.partnership_id = a.partnership_id and m.id = a.meeting_id
            where a.partnership_id = :partnership and m.board_id = :board
            """)
        .param("board", board)
        .query((ResultSet row) -> {
          came.computeIfAbsent(row.getObject("meeting_id", UUID.class), id -> new HashMap<>())
              .put(row.getObject("seat_id", UUID.class), Board.Came.valueOf(row.getString("how")));
        });
    return ask(
            viewer,
            """
            select id, board_id, on_day, place, held_at from improvement.meeting
            where partnership_id = :partnership and board_id = :board order by on_day
            """)
        .param("board", board)
        .query((row, n) -> meeting(row, came))
        .list();
  }

  public Optional<Board.Meeting> meeting(Viewer viewer, UUID id) {
    return ask(
            viewer,
            "select board_id from improvement.meeting where partnership_id = :partnership and id = :id")
        .param("id", id)
        .query((row, n) -> row.getObject("board_id", UUID.class))
        .optional()
        .flatMap(board ->
            meetings(viewer, board).stream().filter(one -> one.id().equals(id)).findFirst());
  }

  boolean keepMeeting(Viewer viewer, UUID id, UUID board, LocalDate on, String place) {
    return ask(
                viewer,
                """
                insert into improvement.meeting (partnership_id, id, board_id, on_day, place)
                values (:partnership, :id, :board, :on, :place) on conflict (partnership_id, board_id, on_day) do nothing
                """)
            .param("id", id)
            .param("board", board)
            .param("on", on)
            .param("place", place)
            .update()
        == 1;
  }

  void attend(Viewer viewer, UUID meeting, Map<UUID, Board.Came> came, Instant now) {
    came.forEach((seat, how) ->
        ask(
                viewer,
                """
                insert into improvement.attendance (partnership_id, meeting_id, seat_id, how)
                values (:partnership, :meeting, :seat, :how)
                on conflict (partnership_id, meeting_id, seat_id) do update set how = excluded.how
                """)
            .param("meeting", meeting)
            .param("seat", seat)
            .param("how", how.name())
            .update());
    ask(
            viewer,
            "update improvement.meeting set held_at = :now where partnership_id = :partnership and id = :meeting")
        .param("now", Timestamp.from(now))
        .param("meeting", meeting)
        .update();
  }

  private StatementSpec ask(Viewer viewer, String sql) {
    return jdbc.sql(sql).param("partnership", viewer.partnership().value());
  }

  private static Board board(ResultSet row, int number) throws SQLException {
    return new Board(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("kind"),
        row.getInt("months_between"),
        row.getInt("thin_below"));
  }

  private static Board.Meeting meeting(ResultSet row, Map<UUID, Map<UUID, Board.Came>> came)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Timestamp held = row.getTimestamp("held_at");
    return new Board.Meeting(
        id,
        row.getObject("board_id", UUID.class),
        row.getDate("on_day").toLocalDate(),
        row.getString("place"),
        held == null ? null : held.toInstant(),
        came.getOrDefault(id, Map.of()));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    Date day = row.getDate(column);
    return day == null ? null : day.toLocalDate();
  }
}
