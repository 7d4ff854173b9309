package org.breakwater.timescales.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.timescales.calendars.Unit;
import org.breakwater.timescales.calendars.WorkingHours.Opening;
import org.breakwater.timescales.catalogue.LocalRules.Setting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a partnership's own rules, all three kinds in one question. */
@Component
public class LocalRuleTables {
  private final JdbcClient jdbc;

  LocalRuleTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Inside a transaction of {@code Access}. */
  public LocalRules of(PartnershipId partnership) {
    var rules = new LocalRules(new HashSet<>(), new TreeMap<>(), new HashMap<>());
    jdbc.sql(
            """
            select 'HOLIDAY' as what, day as from_day, null::int as weekday, null::time as opens,
                   null::time as closes, null as timescale, null::int as amount, null as unit, false as runs_on
            from timescales.extra_holiday where partnership_id = :partnership and withdrawn_at is null
            union all
            select 'OPENING', effective_from, weekday, opens, closes, null, null, null, false
            from timescales.opening where partnership_id = :partnership
            union all
            select 'SETTING', effective_from, null, null, null, timescale, amount, unit, runs_on
            from timescales.rule_setting where partnership_id = :partnership
            """)
        .param("partnership", partnership.value())
        .query((ResultSet row) -> add(rules, row));
    return rules;
  }

  private static void add(LocalRules rules, ResultSet row) throws SQLException {
    LocalDate day = row.getObject("from_day", LocalDate.class);
    switch (row.getString("what")) {
      case "HOLIDAY" -> rules.holidays().add(day);
      case "OPENING" -> {
        Map<DayOfWeek, Opening> week =
            rules.openings().computeIfAbsent(day, first -> new EnumMap<>(DayOfWeek.class));
        week.put(
            DayOfWeek.of(row.getInt("weekday")),
            new Opening(
                row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)));
      }
      default ->
          rules
              .settings()
              .computeIfAbsent(row.getString("timescale"), id -> new TreeMap<>())
              .put(
                  day,
                  new Setting(
                      row.getInt("amount"),
                      Unit.valueOf(row.getString("unit")),
                      row.getBoolean("runs_on")));
    }
  }
}
