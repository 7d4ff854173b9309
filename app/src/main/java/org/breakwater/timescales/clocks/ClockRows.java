package org.breakwater.timescales.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.calendars.DueTime.Standstill;
import org.breakwater.timescales.calendars.Term;
import org.breakwater.timescales.calendars.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of clocks and their pauses, written. */
@Component
class ClockRows {
  private final JdbcClient jdbc;

  ClockRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The clock that runs; empty if none does. Locked until the transaction ends. */
  Optional<Running> running(Viewer viewer, String timescale, RecordRef about) {
    return jdbc.sql(
            """
            select * from timescales.clock
            where partnership_id = :partnership and about_kind = :kind and about_id = :about
              and timescale = :timescale and stopped_at is null and cancelled_at is null
            for update
            """)
        .param("partnership", viewer.partnership().value())
        .param("kind", about.kind())
        .param("about", about.id())
        .param("timescale", timescale)
        .query(ClockRows::running)
        .optional();
  }

  /** Running clocks whose due time depends on the calendar, locked. */
  List<Running> movable(Viewer viewer) {
    return jdbc.sql(
            """
            select * from timescales.clock
            where partnership_id = :partnership and stopped_at is null and cancelled_at is null
              and due_at is not null and unit in ('WD', 'SD', 'WH')
            order by id for update
            """)
        .param("partnership", viewer.partnership().value())
        .query(ClockRows::running)
        .list();
  }

  /** False if one already runs for this record. */
  boolean insert(
      Viewer viewer,
      UUID id,
      String timescale,
      LocalDate ruleFrom,
      Term term,
      RecordRef about,
      OrganisationId owner,
      Instant at,
      @Nullable Instant dueAt) {
    return jdbc.sql(
                """
                insert into timescales.clock
                  (partnership_id, id, timescale, rule_from, amount, unit, counted_back, runs_on, about_kind,
                   about_id, organisation_id, owner_organisation_id, started_by, started_at, due_at)
                values (:partnership, :id, :timescale, :ruleFrom, :amount, :unit, :back, :runsOn, :kind,
                        :about, :organisation, :owner, :by, :at, :due)
                on conflict (partnership_id, about_kind, about_id, timescale)
                  where stopped_at is null and cancelled_at is null do nothing
                """)
            .param("partnership", viewer.partnership().value())
            .param("id", id)
            .param("timescale", timescale)
            .param("ruleFrom", ruleFrom)
            .param("amount", term.amount(), Types.INTEGER)
            .param("unit", term.unit().name())
            .param("back", term.before())
            .param("runsOn", term.runsOn())
            .param("kind", about.kind())
            .param("about", about.id())
            .param("organisation", viewer.organisation().value())
            .param("owner", owner.value())
            .param("by", viewer.staff().value())
            .param("at", Timestamp.from(at))
            .param("due", dueAt == null ? null : Timestamp.from(dueAt), Types.TIMESTAMP)
            .update()
        == 1;
  }

  void stop(Viewer viewer, UUID id, Instant at) {
    jdbc.sql(
            """
            update timescales.clock
            set stopped_at = case when counted_back then :at else greatest(:at, started_at) end,
                stopped_by = :by, paused_at = null, paused_because = null
            where partnership_id = :partnership and id = :id
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .param("by", viewer.staff().value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void cancel(Viewer viewer, UUID id, String reason, Instant at) {
    jdbc.sql(
            """
            update timescales.clock
            set cancelled_at = :at, cancelled_because = :reason, paused_at = null, paused_because = null
            where partnership_id = :partnership and id = :id
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .param("reason", reason)
        .param("at", Timestamp.from(at))
        .update();
  }

  void pause(Viewer viewer, UUID id, UUID pause, String reason, Instant at) {
    jdbc.sql(
            """
            with standing as (
              insert into timescales.clock_pause (partnership_id, id, clock_id, reason, paused_at, paused_by)
              values (:partnership, :pause, :id, :reason, :at, :by))
            update timescales.clock set paused_at = :at, paused_because = :reason
            where partnership_id = :partnership and id = :id
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .param("pause", pause)
        .param("reason", reason)
        .param("by", viewer.staff().value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Ends the standstill; the due time is set apart, by {@link #due}. */
  void resume(Viewer viewer, UUID id, Instant at) {
    jdbc.sql(
            """
            with ended as (
              update timescales.clock_pause set resumed_at = greatest(:at, paused_at), resumed_by = :by
              where partnership_id = :partnership and clock_id = :id and resumed_at is null)
            update timescales.clock set paused_at = null, paused_because = null
            where partnership_id = :partnership and id = :id
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .param("by", viewer.staff().value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** The times it stood still and ran on, in order; not the one it stands in now. */
  List<Standstill> standstills(Viewer viewer, UUID id) {
    return jdbc.sql(
            """
            select paused_at, resumed_at from timescales.clock_pause
            where partnership_id = :partnership and clock_id = :id and resumed_at is not null
            order by paused_at
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .query((row, n) ->
            new Standstill(
                row.getTimestamp("paused_at").toInstant(),
                row.getTimestamp("resumed_at").toInstant()))
        .list();
  }

  void due(Viewer viewer, UUID id, @Nullable Instant dueAt) {
    jdbc.sql(
            "update timescales.clock set due_at = :due where partnership_id = :partnership and id = :id")
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .param("due", dueAt == null ? null : Timestamp.from(dueAt), Types.TIMESTAMP)
        .update();
  }

  private static Running running(ResultSet row, int number) throws SQLException {
    return new Running(
        row.getObject("id", UUID.class),
        new Term(
            (Integer) row.getObject("amount"),
            Unit.valueOf(row.getString("unit")),
            row.getBoolean("counted_back"),
            row.getBoolean("runs_on")),
        row.getTimestamp("started_at").toInstant(),
        ClockReadings.instant(row, "due_at"),
        ClockReadings.instant(row, "paused_at"));
  }
}
