package org.breakwater.timescales.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.breakwater.timescales.calendars.Term;
import org.breakwater.timescales.calendars.Unit;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rules, kept in {@code timescales.rule}. At start the table is brought up to the program's own
 * catalogue: new versions are added, wording is corrected, nothing is removed. Clocks that run have
 * their figures written on themselves, so a corrected figure changes only what begins later.
 */
@Component
public class Rules {
  private final List<Rule> versions;

  Rules(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    List<Rule> catalogue = CatalogueFile.read();
    bringUpToDate(batches, catalogue);
    this.versions =
        List.copyOf(
            jdbc.sql("select * from timescales.rule order by position, effective_from")
                .query(Rules::rule)
                .list());
  }

  /**
   * The version for what begins on that day.
   *
   * @throws IllegalArgumentException if there is no such rule, or none was in force
   */
  public Rule inForce(String id, LocalDate on) {
    return versions.stream()
        .filter(rule -> rule.id().equals(id) && rule.inForce(on))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No timescale " + id + " in force on " + on));
  }

  /** What a clock's rule is called, whether or not it is still in force. */
  public String name(String id) {
    return versions.stream()
        .filter(rule -> rule.id().equals(id))
        .map(Rule::name)
        .findFirst()
        .orElse(id);
  }

  /** All rules in force on a day, in the catalogue's order. */
  public List<Rule> catalogue(LocalDate on) {
    return versions.stream().filter(rule -> rule.inForce(on)).toList();
  }

  private static void bringUpToDate(NamedParameterJdbcTemplate batches, List<Rule> catalogue) {
    var rows = new MapSqlParameterSource[catalogue.size()];
    for (int i = 0; i < rows.length; i++) {
      Rule rule = catalogue.get(i);
      rows[i] =
          new MapSqlParameterSource()
              .addValue("id", rule.id())
              .addValue("from", rule.from())
              .addValue("to", rule.to(), Types.DATE)
              .addValue("position", i)
              .addValue("name", rule.name())
              .addValue("group", rule.group())
              .addValue("appliesTo", rule.appliesTo())
              .addValue("startsAt", rule.startsAt())
              .addValue("amount", rule.term().amount(), Types.INTEGER)
              .addValue("unit", rule.term().unit().name())
              .addValue("recurrence", rule.recurrence())
              .addValue("tier", rule.tier())
              .addValue("source", rule.source())
              .addValue("verify", rule.verify())
              .addValue("runsOn", rule.term().runsOn())
              .addValue("says", rule.says());
    }
    batches.batchUpdate(
        """
        insert into timescales.rule as kept
          (id, effective_from, effective_to, position, name, rule_group, applies_to, starts_at, amount, unit,
           recurrence, tier, source, verify, runs_on, says)
        values (:id, :from, :to, :position, :name, :group, :appliesTo, :startsAt, :amount, :unit,
                :recurrence, :tier, :source, :verify, :runsOn, :says)
        on conflict (id, effective_from) do update
        set effective_to = excluded.effective_to, position = excluded.position, name = excluded.name,
            rule_group = excluded.rule_group, applies_to = excluded.applies_to, starts_at = excluded.starts_at,
            amount = excluded.amount, unit = excluded.unit, recurrence = excluded.recurrence,
            tier = excluded.tier, source = excluded.source, verify = excluded.verify,
            runs_on = excluded.runs_on, says = excluded.says
        where kept.* is distinct from excluded.*
        """,
        rows);
  }

  private static Rule rule(ResultSet row, int number) throws SQLException {
    return new Rule(
        row.getString("id"),
        row.getString("name"),
        row.getString("rule_group"),
        row.getString("applies_to"),
        row.getString("starts_at"),
        new Term(
            (Integer) row.getObject("amount"),
            Unit.valueOf(row.getString("unit")),
            row.getString("recurrence").equals("before"),
            row.getBoolean("runs_on")),
        row.getString("recurrence"),
        row.getString("tier"),
        row.getString("source"),
        row.getBoolean("verify"),
        row.getString("says"),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("effective_to", LocalDate.class));
  }
}
