package org.breakwater.people.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.breakwater.people.learning.LearningRun.Outcome;
import org.breakwater.sharing.PartnershipId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of learning: who asked, and how far it has come. Inside {@code Access}. */
@Component
class LearningRuns {
  /** A machine that has said nothing for so long is gone; another begins anew. */
  private static final Duration SILENT = Duration.ofMinutes(15);

  private final JdbcClient jdbc;

  LearningRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False if one goes on or waits already. */
  boolean ask(PartnershipId partnership, String by, int staff, Instant now) {
    return jdbc.sql(
                """
                insert into people.match_learning (partnership_id, run, asked_by_name, asked_by_staff_id, asked_at)
                select :partnership, coalesce(max(run), 0) + 1, :by, :staff, :now
                from people.match_learning where partnership_id = :partnership
                on conflict do nothing
                """)
            .param("partnership", partnership.value())
            .param("by", by)
            .param("staff", staff)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** The one that waits, taken in hand: no other machine gets it. */
  Optional<Integer> claim(PartnershipId partnership, Instant now) {
    return jdbc.sql(
            """
            update people.match_learning
            set started_at = :now, heard_at = :now, records_read = 0, of_records = null
            where partnership_id = :partnership and ended_at is null
              and (started_at is null or heard_at < :silent)
            returning run
            """)
        .param("partnership", partnership.value())
        .param("now", Timestamp.from(now))
        .param("silent", Timestamp.from(now.minus(SILENT)))
        .query((row, n) -> row.getInt("run"))
        .optional();
  }

  void heard(PartnershipId partnership, int run, int read, int of, Instant now) {
    jdbc.sql(
            """
            update people.match_learning set records_read = :read, of_records = :of, heard_at = :now
            where partnership_id = :partnership and run = :run
            """)
        .param("partnership", partnership.value())
        .param("run", run)
        .param("read", read)
        .param("of", of)
        .param("now", Timestamp.from(now))
        .update();
  }

  void end(
      PartnershipId partnership, int run, Outcome outcome, @Nullable String doubts, Instant now) {
    jdbc.sql(
            """
            update people.match_learning set ended_at = :now, heard_at = :now, outcome = :outcome, doubts = :doubts
            where partnership_id = :partnership and run = :run
            """)
        .param("partnership", partnership.value())
        .param("run", run)
        .param("outcome", outcome.name())
        .param("doubts", doubts)
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<LearningRun> latest(PartnershipId partnership) {
    return jdbc.sql(
            """
            select run, asked_by_name, asked_at, started_at, records_read, of_records, ended_at, outcome, doubts
            from people.match_learning where partnership_id = :partnership
            order by run desc limit 1
            """)
        .param("partnership", partnership.value())
        .query((row, n) -> run(row))
        .optional();
  }

  private static LearningRun run(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new LearningRun(
        row.getInt("run"),
        row.getString("asked_by_name"),
        row.getTimestamp("asked_at").toInstant(),
        instant(row.getTimestamp("started_at")),
        row.getInt("records_read"),
        row.getObject("of_records", Integer.class),
        instant(row.getTimestamp("ended_at")),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getString("doubts"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
