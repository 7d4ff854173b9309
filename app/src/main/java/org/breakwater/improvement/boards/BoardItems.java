package org.breakwater.improvement.boards;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of what stands on the records of meetings. */
@Component
public class BoardItems {
  private final JdbcClient jdbc;

  BoardItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Board.Item> items(Viewer viewer, UUID meeting) {
    return ask(
            viewer,
            """
            select id, kind, words, owner, due_on, paper_id, by_name, done_on, done_by from improvement.item
            where partnership_id = :partnership and meeting_id = :meeting order by at, id
            """)
        .param("meeting", meeting)
        .query(BoardItems::item)
        .list();
  }

  /** The actions of all a board's meetings, those due first before the others. */
  public List<Board.Item> actions(Viewer viewer, UUID board) {
    return ask(
            viewer,
            """
            select i.id, i.kind, i.words, i.owner, i.due_on, i.paper_id, i.by_name, i.done_on, i.done_by
            from improvement.item i
            join improvement.meeting m on m.partnership_id = i.partnership_id and m.id = i.meeting_id
            where i.partnership_id = :partnership and m.board_id = :board and i.kind = 'ACTION'
            order by i.due_on, i.at, i.id
            """)
        .param("board", board)
        .query(BoardItems::item)
        .list();
  }

  /** The meeting an action was agreed at. */
  Optional<UUID> meetingOf(Viewer viewer, UUID item) {
    return ask(
            viewer,
            """
            select meeting_id from improvement.item
            where partnership_id = :partnership and id = :id and kind = 'ACTION'
            """)
        .param("id", item)
        .query((row, n) -> row.getObject("meeting_id", UUID.class))
        .optional();
  }

  /** Says an action done, or not done after all: {@code on} is then null. */
  void done(Viewer viewer, UUID item, @Nullable LocalDate on) {
    ask(
            viewer,
            """
            update improvement.item set done_on = :on, done_by = :by
            where partnership_id = :partnership and id = :id and kind = 'ACTION'
            """)
        .param("on", on)
        .param("by", on == null ? null : viewer.name())
        .param("id", item)
        .update();
  }

  private static Board.Item item(ResultSet row, int number) throws SQLException {
    return new Board.Item(
        row.getObject("id", UUID.class),
        Board.ItemKind.valueOf(row.getString("kind")),
        row.getString("words"),
        row.getString("owner"),
        day(row, "due_on"),
        row.getObject("paper_id", UUID.class),
        row.getString("by_name"),
        day(row, "done_on"),
        row.getString("done_by"));
  }

  public void keep(Viewer viewer, UUID meeting, Board.Item item, Instant now) {
    ask(
            viewer,
            """
            insert into improvement.item (partnership_id, id, meeting_id, kind, words, owner, due_on, paper_id, by_name, at)
            values (:partnership, :id, :meeting, :kind, :words, :owner, :due, :paper, :by, :now)
            """)
        .param("id", item.id())
        .param("meeting", meeting)
        .param("kind", item.kind().name())
        .param("words", item.words())
        .param("owner", item.owner())
        .param("due", item.due())
        .param("paper", item.paper())
        .param("by", item.by())
        .param("now", Timestamp.from(now))
        .update();
  }

  private StatementSpec ask(Viewer viewer, String sql) {
    return jdbc.sql(sql).param("partnership", viewer.partnership().value());
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    Date day = row.getDate(column);
    return day == null ? null : day.toLocalDate();
  }
}
