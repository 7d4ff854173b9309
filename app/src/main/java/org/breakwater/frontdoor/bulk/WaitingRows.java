package org.breakwater.frontdoor.bulk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.breakwater.frontdoor.ContactId;
import org.breakwater.frontdoor.bulk.columns.Cells;
import org.breakwater.frontdoor.bulk.columns.Headings;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.StaffId;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of taking rows. Call inside {@code Access}, as the system that loads. */
@Component
class WaitingRows {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  WaitingRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * A file with rows still to settle.
   *
   * @param sender whoever sent it, in the role in which they did: what was taken is taken, even if
   *     they have moved on since
   */
  record Unfinished(UUID id, Viewer sender, Headings headings) {}

  /** Whether to pass over a notice that another is taking, or to wait for the other. */
  enum Claim {
    PASS_OVER("for update skip locked"),
    WAIT("for update");

    private final String clause;

    Claim(String clause) {
      this.clause = clause;
    }
  }

  /** What a row is settled as. */
  enum Settled {
    TAKEN,
    KNOWN_ALREADY,
    REFUSED
  }

  record Row(int number, Cells cells) {}

  /** Oldest first. */
  List<Unfinished> unfinished(PartnershipId partnership) {
    return jdbc.sql(
            """
            select id, organisation_id, by_staff_id, by_name, headings from frontdoor.bulk_file
            where partnership_id = :partnership and finished_at is null
            order by received_at, id
            """)
        .param("partnership", partnership.value())
        .query((row, n) ->
            new Unfinished(
                row.getObject("id", UUID.class),
                new Viewer(
                    partnership,
                    new OrganisationId(row.getInt("organisation_id")),
                    new StaffId(row.getInt("by_staff_id")),
                    row.getString("by_name"),
                    Set.of(Role.POLICE_REVIEWER),
                    Purpose.RAISE_CONCERN),
                Headings.of(BulkFiles.texts(row.getArray("headings")))))
        .list();
  }

  /**
   * Takes hold of the next waiting notice until the end of the transaction: its first row stands
   * for it.
   */
  Optional<Integer> claim(Unfinished file, Claim how) {
    return jdbc.sql(
            """
            select number from frontdoor.bulk_row
            where partnership_id = :partnership and file_id = :file and state = 'WAITING' and number = notice
            order by number limit 1
            """
                + how.clause)
        .param("partnership", partnership(file))
        .param("file", file.id())
        .query((row, n) -> row.getInt("number"))
        .optional();
  }

  List<Row> rows(Unfinished file, int notice) {
    return jdbc.sql(
            """
            select number, fields::text as fields from frontdoor.bulk_row
            where partnership_id = :partnership and file_id = :file and state = 'WAITING'
              and number >= :notice and notice = :notice
            order by number
            """)
        .param("partnership", partnership(file))
        .param("file", file.id())
        .param("notice", notice)
        .query((row, n) ->
            new Row(
                row.getInt("number"),
                new Cells(
                    file.headings(),
                    List.of(json.readValue(row.getString("fields"), String[].class)))))
        .list();
  }

  void settle(
      Unfinished file, Row row, Settled as, List<String> reasons, @Nullable ContactId contact) {
    int settled =
        jdbc.sql(
                """
                update frontdoor.bulk_row set state = :state, reasons = :reasons, contact_id = :contact
                where partnership_id = :partnership and file_id = :file and number = :number and state = 'WAITING'
                """)
            .param("partnership", partnership(file))
            .param("file", file.id())
            .param("number", row.number())
            .param("state", as.name())
            .param("reasons", reasons.toArray(String[]::new))
            .param("contact", contact == null ? null : contact.value(), java.sql.Types.OTHER)
            .update();
    if (settled != 1) {
      throw new IllegalStateException("Row " + row.number() + " was settled by another");
    }
  }

  /** Counts a failure of ours; after the last, the notice goes back to its sender. */
  boolean failed(Unfinished file, int notice, int most, String reason) {
    jdbc.sql(
            """
            update frontdoor.bulk_row set attempts = attempts + 1
            where partnership_id = :partnership and file_id = :file and number = :notice and state = 'WAITING'
            """)
        .param("partnership", partnership(file))
        .param("file", file.id())
        .param("notice", notice)
        .update();
    return jdbc.sql(
                """
                update frontdoor.bulk_row r set state = 'REFUSED', reasons = array[:reason]
                from frontdoor.bulk_row f
                where r.partnership_id = :partnership and r.file_id = :file and r.notice = :notice and r.state = 'WAITING'
                  and f.partnership_id = r.partnership_id and f.file_id = r.file_id and f.number = r.notice
                  and f.attempts >= :most
                """)
            .param("partnership", partnership(file))
            .param("file", file.id())
            .param("notice", notice)
            .param("reason", reason)
            .param("most", most)
            .update()
        > 0;
  }

  /** Marks the file finished if no row of it waits. */
  void finish(Unfinished file, Instant now) {
    jdbc.sql(
            """
            update frontdoor.bulk_file f set finished_at = :now
            where f.partnership_id = :partnership and f.id = :file and f.finished_at is null
              and not exists (
                select 1 from frontdoor.bulk_row r
                where r.partnership_id = f.partnership_id and r.file_id = f.id and r.state = 'WAITING')
            """)
        .param("partnership", partnership(file))
        .param("file", file.id())
        .param("now", Timestamp.from(now))
        .update();
  }

  private static int partnership(Unfinished file) {
    return file.sender().partnership().value();
  }
}
