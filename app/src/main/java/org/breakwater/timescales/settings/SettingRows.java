package org.breakwater.timescales.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.calendars.Term;
import org.breakwater.timescales.calendars.Unit;
import org.breakwater.timescales.calendars.WorkingHours.Opening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a partnership's own figures and hours. */
@Component
class SettingRows {
  private final JdbcClient jdbc;

  SettingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Figure> figures(Viewer viewer) {
    return jdbc.sql(
            """
            select timescale, effective_from, amount, unit, runs_on, reason from timescales.rule_setting
            where partnership_id = :partnership
            order by timescale, effective_from desc
            """)
        .param("partnership", viewer.partnership().value())
        .query((row, n) ->
            new Figure(
                row.getString("timescale"),
                row.getObject("effective_from", LocalDate.class),
                new Term(
                    row.getInt("amount"),
                    Unit.valueOf(row.getString("unit")),
                    false,
                    row.getBoolean("runs_on")),
                row.getString("reason")))
        .list();
  }

  /** A figure for the same day is replaced: it has not been used yet, or was wrong. */
  void keep(Viewer viewer, Figure figure) {
    jdbc.sql(
            """
            insert into timescales.rule_setting
              (partnership_id, timescale, effective_from, amount, unit, runs_on, reason, set_by)
            values (:partnership, :timescale, :from, :amount, :unit, :runsOn, :reason, :by)
            on conflict (partnership_id, timescale, effective_from) do update
            set amount = excluded.amount, unit = excluded.unit, runs_on = excluded.runs_on,
                reason = excluded.reason, set_by = excluded.set_by
            """)
        .param("partnership", viewer.partnership().value())
        .param("timescale", figure.timescale())
        .param("from", figure.from())
        .param("amount", figure.term().amount())
        .param("unit", figure.term().unit().name())
        .param("runsOn", figure.term().runsOn())
        .param("reason", figure.reason())
        .param("by", viewer.staff().value())
        .update();
  }

  /** False if hours from that very day are there already. */
  boolean keep(Viewer viewer, LocalDate from, Map<DayOfWeek, Opening> week) {
    int days =
        jdbc.sql(
                "select count(*) as days from timescales.opening where partnership_id = :partnership and effective_from = :from")
            .param("partnership", viewer.partnership().value())
            .param("from", from)
            .query((row, n) -> row.getInt("days"))
            .single();
    if (days > 0) {
      return false;
    }
    week.forEach((day, opening) ->
        jdbc.sql(
                """
                insert into timescales.opening (partnership_id, effective_from, weekday, opens, closes)
                values (:partnership, :from, :weekday, :opens, :closes)
                """)
            .param("partnership", viewer.partnership().value())
            .param("from", from)
            .param("weekday", day.getValue())
            .param("opens", opening.opens())
            .param("closes", opening.closes())
            .update());
    return true;
  }
}
