package org.breakwater.timescales.holidays;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of added holidays. */
@Component
class ExtraHolidays {
  private final JdbcClient jdbc;

  ExtraHolidays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ExtraHoliday> of(Viewer viewer, int year) {
    return jdbc.sql(
            """
            select id, day, reason, clocks_moved from timescales.extra_holiday
            where partnership_id = :partnership and withdrawn_at is null
              and day between :first and :last
            order by day
            """)
        .param("partnership", viewer.partnership().value())
        .param("first", LocalDate.of(year, 1, 1))
        .param("last", LocalDate.of(year, 12, 31))
        .query((row, n) ->
            new ExtraHoliday(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("reason"),
                row.getInt("clocks_moved")))
        .list();
  }

  /** False if the day was added before. */
  boolean insert(Viewer viewer, UUID id, LocalDate day, String reason, Instant at) {
    return jdbc.sql(
                """
                insert into timescales.extra_holiday (partnership_id, id, day, reason, added_by, added_at)
                values (:partnership, :id, :day, :reason, :by, :at)
                on conflict (partnership_id, day) where withdrawn_at is null do nothing
                """)
            .param("partnership", viewer.partnership().value())
            .param("id", id)
            .param("day", day)
            .param("reason", reason)
            .param("by", viewer.staff().value())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  void moved(Viewer viewer, UUID id, int clocks) {
    jdbc.sql(
            "update timescales.extra_holiday set clocks_moved = :clocks where partnership_id = :partnership and id = :id")
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .param("clocks", clocks)
        .update();
  }

  /** False if there is no such day, or it was taken out before. */
  boolean withdraw(Viewer viewer, UUID id, Instant at) {
    return jdbc.sql(
                """
                update timescales.extra_holiday set withdrawn_at = :at, withdrawn_by = :by
                where partnership_id = :partnership and id = :id and withdrawn_at is null
                """)
            .param("partnership", viewer.partnership().value())
            .param("id", id)
            .param("by", viewer.staff().value())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }
}
