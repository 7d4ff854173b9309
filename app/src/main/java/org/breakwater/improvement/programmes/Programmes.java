package org.breakwater.improvement.programmes;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of theories of change and registers. */
@Component
class Programmes {
  private final JdbcClient jdbc;

  Programmes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Theory theory(Viewer viewer, UUID source) {
    List<Theory.Box> boxes =
        jdbc.sql(
                """
                select id, stage, level, words from improvement.theory
                where partnership_id = :partnership and source_id = :source order by position, id
                """)
            .param("partnership", viewer.partnership().value())
            .param("source", source)
            .query((row, n) -> box(row))
            .list();
    List<Theory.Link> links =
        jdbc.sql(
                "select from_id, to_id from improvement.theory_link where partnership_id = :partnership and source_id = :source")
            .param("partnership", viewer.partnership().value())
            .param("source", source)
            .query((row, n) ->
                new Theory.Link(
                    row.getObject("from_id", UUID.class), row.getObject("to_id", UUID.class)))
            .list();
    return new Theory(boxes, new HashSet<>(links));
  }

  void keep(Viewer viewer, UUID source, Theory.Box box, int position) {
    jdbc.sql(
            """
            insert into improvement.theory (partnership_id, id, source_id, stage, level, position, words)
            values (:partnership, :id, :source, :stage, :level, :position, :words)
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", box.id())
        .param("source", source)
        .param("stage", box.stage().name())
        .param("level", box.level())
        .param("position", position)
        .param("words", box.words())
        .update();
  }

  void link(Viewer viewer, UUID source, Theory.Link link) {
    jdbc.sql(
            """
            insert into improvement.theory_link (partnership_id, from_id, to_id, source_id)
            values (:partnership, :from, :to, :source) on conflict do nothing
            """)
        .param("partnership", viewer.partnership().value())
        .param("from", link.from())
        .param("to", link.to())
        .param("source", source)
        .update();
  }

  void unlink(Viewer viewer, UUID source, Theory.Link link) {
    jdbc.sql(
            """
            delete from improvement.theory_link
            where partnership_id = :partnership and from_id = :from and to_id = :to and source_id = :source
            """)
        .param("partnership", viewer.partnership().value())
        .param("from", link.from())
        .param("to", link.to())
        .param("source", source)
        .update();
  }

  List<Entry> entries(Viewer viewer, UUID source) {
    return jdbc.sql(
            """
            select id, register, title, words, owner, likelihood, impact, state, day, by_name from improvement.entry
            where partnership_id = :partnership and source_id = :source order by register, position, id
            """)
        .param("partnership", viewer.partnership().value())
        .param("source", source)
        .query(Programmes::entry)
        .list();
  }

  void keep(Viewer viewer, UUID source, Entry entry, int position, Instant now) {
    jdbc.sql(
            """
            insert into improvement.entry (partnership_id, id, source_id, register, position, title, words, owner, likelihood, impact,
              state, day, by_name, at)
            values (:partnership, :id, :source, :register, :position, :title, :words, :owner, :likelihood, :impact, :state, :day,
              :by, :now)
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", entry.id())
        .param("source", source)
        .param("register", entry.register().name())
        .param("position", position)
        .param("title", entry.title())
        .param("words", entry.words())
        .param("owner", entry.owner())
        .param("likelihood", entry.likelihood())
        .param("impact", entry.impact())
        .param("state", entry.state())
        .param("day", entry.day())
        .param("by", entry.by())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** A row while nobody else changes it: how often it was changed, from 1. */
  record Held<T>(T row, int version) {}

  Optional<Held<Entry>> heldEntry(Viewer viewer, UUID source, UUID id) {
    return jdbc.sql(
            """
            select id, register, title, words, owner, likelihood, impact, state, day, by_name, version from improvement.entry
            where partnership_id = :partnership and source_id = :source and id = :id for update
            """)
        .param("partnership", viewer.partnership().value())
        .param("source", source)
        .param("id", id)
        .query((row, n) -> new Held<>(entry(row, n), row.getInt("version")))
        .optional();
  }

  Optional<Held<Theory.Box>> heldBox(Viewer viewer, UUID source, UUID id) {
    return jdbc.sql(
            """
            select id, stage, level, words, version from improvement.theory
            where partnership_id = :partnership and source_id = :source and id = :id for update
            """)
        .param("partnership", viewer.partnership().value())
        .param("source", source)
        .param("id", id)
        .query((row, n) -> new Held<>(box(row), row.getInt("version")))
        .optional();
  }

  void change(Viewer viewer, Entry entry, Instant now) {
    jdbc.sql(
            """
            update improvement.entry set title = :title, words = :words, owner = :owner, likelihood = :likelihood,
              impact = :impact, state = :state, day = :day, by_name = :by, at = :now, version = version + 1
            where partnership_id = :partnership and id = :id
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", entry.id())
        .param("title", entry.title())
        .param("words", entry.words())
        .param("owner", entry.owner())
        .param("likelihood", entry.likelihood())
        .param("impact", entry.impact())
        .param("state", entry.state())
        .param("day", entry.day())
        .param("by", entry.by())
        .param("now", Timestamp.from(now))
        .update();
  }

  void change(Viewer viewer, Theory.Box box) {
    jdbc.sql(
            """
            update improvement.theory set level = :level, words = :words, version = version + 1
            where partnership_id = :partnership and id = :id
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", box.id())
        .param("level", box.level())
        .param("words", box.words())
        .update();
  }

  private static Theory.Box box(ResultSet row) throws SQLException {
    return new Theory.Box(
        row.getObject("id", UUID.class),
        Theory.Stage.valueOf(row.getString("stage")),
        row.getString("level"),
        row.getString("words"));
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    Date day = row.getDate("day");
    return new Entry(
        row.getObject("id", UUID.class),
        Entry.Register.valueOf(row.getString("register")),
        row.getString("title"),
        row.getString("words"),
        row.getString("owner"),
        number(row, "likelihood"),
        number(row, "impact"),
        row.getString("state"),
        day == null ? null : day.toLocalDate(),
        row.getString("by_name"));
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
