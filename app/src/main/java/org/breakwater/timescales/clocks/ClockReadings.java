package org.breakwater.timescales.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.ClockReading;
import org.breakwater.timescales.Clocks.Timeliness;
import org.breakwater.timescales.calendars.WorkingHours;
import org.breakwater.timescales.catalogue.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clocks, read. Row-level security decides which a viewer sees. */
@Component
class ClockReadings {
  private final JdbcClient jdbc;
  private final Rules rules;

  ClockReadings(JdbcClient jdbc, Rules rules) {
    this.jdbc = jdbc;
    this.rules = rules;
  }

  List<ClockReading> of(Viewer viewer, Collection<RecordRef> abouts) {
    if (abouts.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select * from timescales.clock
            where partnership_id = :partnership
              and (about_kind, about_id) in (select * from unnest(:kinds::text[], :ids::uuid[]))
            order by started_at, id
            """)
        .param("partnership", viewer.partnership().value())
        .param("kinds", abouts.stream().map(RecordRef::kind).toArray(String[]::new))
        .param("ids", abouts.stream().map(about -> about.id().toString()).toArray(String[]::new))
        .query(this::reading)
        .list();
  }

  /** The one that runs, or was started at that very moment and has been stopped since. */
  Optional<ClockReading> already(Viewer viewer, String timescale, RecordRef about, Instant at) {
    return jdbc.sql(
            """
            select * from timescales.clock
            where partnership_id = :partnership and about_kind = :kind and about_id = :about
              and timescale = :timescale and cancelled_at is null
              and (stopped_at is null or started_at = :at)
            order by stopped_at nulls first limit 1
            """)
        .param("partnership", viewer.partnership().value())
        .param("kind", about.kind())
        .param("about", about.id())
        .param("timescale", timescale)
        .param("at", Timestamp.from(at))
        .query(this::reading)
        .optional();
  }

  List<ClockReading> running(Viewer viewer, String kind, int limit) {
    return jdbc.sql(
            """
            select * from timescales.clock
            where partnership_id = :partnership and about_kind = :kind
              and stopped_at is null and cancelled_at is null
            order by case when paused_at is null or paused_at > due_at then due_at end nulls last, id
            limit :limit
            """)
        .param("partnership", viewer.partnership().value())
        .param("kind", kind)
        .param("limit", limit)
        .query(this::reading)
        .list();
  }

  Timeliness timeliness(
      Viewer viewer, String timescale, LocalDate from, LocalDate to, Instant now) {
    return jdbc.sql(
            """
            select count(*) as started,
                   count(*) filter (where stopped_at is not null and (due_at is null or stopped_at <= due_at)) as met,
                   count(*) filter (where due_at < coalesce(stopped_at, paused_at, :now)) as late,
                   count(*) filter (where stopped_at is null
                                      and (due_at is null or due_at >= coalesce(paused_at, :now))) as running
            from timescales.clock
            where partnership_id = :partnership and timescale = :timescale and cancelled_at is null
              and started_at >= :from and started_at < :to
            """)
        .param("partnership", viewer.partnership().value())
        .param("timescale", timescale)
        .param("now", Timestamp.from(now))
        .param("from", Timestamp.from(from.atStartOfDay(WorkingHours.LONDON).toInstant()))
        .param("to", Timestamp.from(to.plusDays(1).atStartOfDay(WorkingHours.LONDON).toInstant()))
        .query((row, n) ->
            new Timeliness(
                timescale,
                from,
                to,
                row.getInt("started"),
                row.getInt("met"),
                row.getInt("late"),
                row.getInt("running")))
        .single();
  }

  private ClockReading reading(ResultSet row, int number) throws SQLException {
    Instant due = instant(row, "due_at");
    Instant paused = instant(row, "paused_at");
    String timescale = row.getString("timescale");
    return new ClockReading(
        timescale,
        rules.name(timescale),
        new RecordRef(row.getString("about_kind"), row.getObject("about_id", java.util.UUID.class)),
        row.getTimestamp("started_at").toInstant(),
        // while it stands still there is no due time, unless it was late already
        due != null && paused != null && !due.isBefore(paused) ? null : due,
        instant(row, "stopped_at"),
        row.getString("paused_because"),
        row.getString("cancelled_because"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
