package org.breakwater.frontdoor.bulk;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of daily files as their senders see them. Call inside {@code Access}. */
@Component
class BulkFiles {
  private static final int AT_ONCE = 1_000;
  private static final String COUNTED =
      """
      select f.id, f.name, f.received_at, f.by_name, f.finished_at, f.headings, n.*
      from frontdoor.bulk_file f
      cross join lateral (
        select count(*) as rows,
               count(*) filter (where r.state = 'WAITING') as waiting,
               count(*) filter (where r.state = 'TAKEN') as taken,
               count(*) filter (where r.state = 'KNOWN_ALREADY') as known,
               count(*) filter (where r.state = 'REFUSED') as refused,
               count(*) filter (where r.state = 'TAKEN' and r.reasons <> '{}') as remarked,
               count(*) filter (where r.number = r.notice) as notices,
               count(*) filter (where r.number = r.notice and r.state = 'WAITING') as notices_waiting,
               count(*) filter (where r.number = r.notice and r.state = 'TAKEN') as notices_taken
        from frontdoor.bulk_row r
        where r.partnership_id = f.partnership_id and r.file_id = f.id) n
      where f.partnership_id = :partnership
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  BulkFiles(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** False when the same file of the same force is kept already. */
  boolean begin(Viewer viewer, UUID id, GivenFile file, Instant now) {
    return jdbc.sql(
                """
                insert into frontdoor.bulk_file
                  (partnership_id, id, organisation_id, name, sha256, received_at, by_name, by_staff_id, rows, headings)
                values (:partnership, :id, :organisation, :name, :sha256, :now, :byName, :by, :rows, :headings)
                on conflict (partnership_id, organisation_id, sha256) do nothing
                """)
            .param("partnership", viewer.partnership().value())
            .param("id", id)
            .param("organisation", viewer.organisation().value())
            .param("name", file.name())
            .param("sha256", file.sha256())
            .param("now", Timestamp.from(now))
            .param("byName", viewer.name())
            .param("by", viewer.staff().value())
            .param("rows", file.rows().size())
            .param("headings", file.headings().given().toArray(String[]::new))
            .update()
        == 1;
  }

  UUID sentBefore(Viewer viewer, byte[] sha256) {
    return jdbc.sql(
            """
            select id from frontdoor.bulk_file
            where partnership_id = :partnership and organisation_id = :organisation and sha256 = :sha256
            """)
        .param("partnership", viewer.partnership().value())
        .param("organisation", viewer.organisation().value())
        .param("sha256", sha256)
        .query((row, n) -> row.getObject("id", UUID.class))
        .single();
  }

  /** What is written of a row, named as in the statement that reads it. */
  private record Waiting(
      int number, int line, int notice, List<String> fields, String state, List<String> reasons) {}

  void rows(Viewer viewer, UUID file, List<GivenFile.Row> rows) {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<Waiting> some =
          rows.subList(from, Math.min(rows.size(), from + AT_ONCE)).stream()
              .map(BulkFiles::waiting)
              .toList();
      jdbc.sql(
              """
              insert into frontdoor.bulk_row (partnership_id, file_id, number, line, notice, fields, state, reasons)
              select :partnership, :file, x.number, x.line, x.notice, x.fields, x.state, x.reasons
              from jsonb_to_recordset(:rows::jsonb)
                as x(number int, line int, notice int, fields jsonb, state text, reasons text[])
              """)
          .param("partnership", viewer.partnership().value())
          .param("file", file)
          .param("rows", json.writeValueAsString(some))
          .update();
    }
  }

  private static Waiting waiting(GivenFile.Row row) {
    @Nullable String damage = row.damage();
    return new Waiting(
        row.number(),
        row.line(),
        row.notice(),
        row.cells(),
        damage == null ? "WAITING" : "REFUSED",
        damage == null ? List.of() : List.of(damage + " (ROW_DAMAGED)"));
  }

  /** Newest first. */
  List<BulkFile> newest(Viewer viewer, int limit) {
    return jdbc.sql(COUNTED + " order by f.received_at desc, f.id desc limit :limit")
        .param("partnership", viewer.partnership().value())
        .param("limit", limit)
        .query((row, n) -> file(row))
        .list();
  }

  Optional<BulkFile> find(Viewer viewer, UUID id) {
    return jdbc.sql(COUNTED + " and f.id = :id")
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .query((row, n) -> file(row))
        .optional();
  }

  /** Rows with something said about them, in the order of the file. */
  List<BulkFile.Told> told(Viewer viewer, UUID file, String state, int from, int limit) {
    return jdbc.sql(
            """
            select line, fields::text as fields, reasons from frontdoor.bulk_row
            where partnership_id = :partnership and file_id = :file and state = :state and reasons <> '{}'
            order by number offset :from limit :limit
            """)
        .param("partnership", viewer.partnership().value())
        .param("file", file)
        .param("state", state)
        .param("from", from)
        .param("limit", limit)
        .query((row, n) ->
            new BulkFile.Told(
                row.getInt("line"),
                List.of(json.readValue(row.getString("fields"), String[].class)),
                texts(row.getArray("reasons"))))
        .list();
  }

  private static BulkFile file(ResultSet row) throws SQLException {
    @Nullable Timestamp finished = row.getTimestamp("finished_at");
    return new BulkFile(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getTimestamp("received_at").toInstant(),
        row.getString("by_name"),
        finished == null ? null : finished.toInstant(),
        texts(row.getArray("headings")),
        new BulkFile.Counts(
            row.getInt("rows"),
            row.getInt("waiting"),
            row.getInt("taken"),
            row.getInt("known"),
            row.getInt("refused"),
            row.getInt("remarked"),
            row.getInt("notices"),
            row.getInt("notices_waiting"),
            row.getInt("notices_taken")));
  }

  static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
