package org.breakwater.improvement.sources;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.improvement.FindingKind;
import org.breakwater.improvement.Letter;
import org.breakwater.improvement.NewFinding;
import org.breakwater.improvement.SourceKind;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of sources and findings. Row-level security shows each viewer their part. */
@Component
public class Sources {
  private static final String SELECT =
      """
      select id, kind, title, area, theme, dated, received_on, fieldwork_from, fieldwork_to, inspectorates, addressees,
             statement_due, statement_lead, statement_prepared_by, statement_recipient, entered_by, entered_at
      from improvement.source where partnership_id = :partnership
      """;
  private static final String FINDINGS =
      """
      select id, source_id, position, number, kind, words, page, section, theme, agencies, agencies_because, grade, evidence,
             entered_at
      from improvement.finding where partnership_id = :partnership
      """;
  private final JdbcClient jdbc;

  Sources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(Viewer viewer, UUID id, Letter letter, Instant now) {
    jdbc.sql(
            """
            insert into improvement.source (partnership_id, id, kind, title, area, theme, dated, received_on, fieldwork_from,
              fieldwork_to, inspectorates, addressees, statement_due, statement_lead, statement_prepared_by,
              statement_recipient, entered_by, entered_at)
            values (:partnership, :id, :kind, :title, :area, :theme, :dated, :received, :from, :to, :inspectorates,
              :addressees, :due, :lead, :prepared, :recipient, :by, :now)
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .param("kind", letter.kind().name())
        .param("title", letter.title())
        .param("area", letter.area())
        .param("theme", letter.theme())
        .param("dated", letter.dated())
        .param("received", letter.receivedOn())
        .param("from", letter.fieldworkFrom())
        .param("to", letter.fieldworkTo())
        .param("inspectorates", letter.inspectorates().toArray(String[]::new))
        .param("addressees", letter.addressees().toArray(String[]::new))
        .param("due", letter.statementDue())
        .param("lead", letter.statementLead())
        .param("prepared", letter.statementPreparedBy())
        .param("recipient", letter.statementRecipient())
        .param("by", viewer.name())
        .param("now", Timestamp.from(now))
        .update();
  }

  void keep(Viewer viewer, Finding finding) {
    NewFinding said = finding.said();
    jdbc.sql(
            """
            insert into improvement.finding (partnership_id, id, source_id, position, number, kind, words, page, section, theme,
              agencies, agencies_because, grade, evidence, entered_at)
            values (:partnership, :id, :source, :position, :number, :kind, :words, :page, :section, :theme, :agencies,
              :because, :grade, :evidence, :now)
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", finding.id())
        .param("source", finding.source())
        .param("position", finding.position())
        .param("number", finding.number())
        .param("kind", said.kind().name())
        .param("words", said.words())
        .param("page", said.page())
        .param("section", said.section())
        .param("theme", said.theme())
        .param("agencies", said.agencies().toArray(String[]::new))
        .param("because", said.agenciesBecause())
        .param("grade", said.grade())
        .param("evidence", said.evidence())
        .param("now", Timestamp.from(finding.enteredAt()))
        .update();
  }

  /** All sources, newest first. */
  public List<Source> all(Viewer viewer) {
    return jdbc.sql(SELECT + " order by coalesce(dated, received_on) desc, id desc limit 500")
        .param("partnership", viewer.partnership().value())
        .query(Sources::source)
        .list();
  }

  public Optional<Source> find(Viewer viewer, UUID id) {
    return jdbc.sql(SELECT + " and id = :id")
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .query(Sources::source)
        .optional();
  }

  /** The findings of one source, in its order. */
  public List<Finding> findings(Viewer viewer, UUID source) {
    return jdbc.sql(FINDINGS + " and source_id = :source order by position")
        .param("partnership", viewer.partnership().value())
        .param("source", source)
        .query(Sources::finding)
        .list();
  }

  /** The findings of all sources, in order. */
  public List<Finding> findings(Viewer viewer) {
    return jdbc.sql(FINDINGS + " order by source_id, position limit 5000")
        .param("partnership", viewer.partnership().value())
        .query(Sources::finding)
        .list();
  }

  private static Source source(ResultSet row, int number) throws SQLException {
    return new Source(
        row.getObject("id", UUID.class),
        new Letter(
            SourceKind.valueOf(row.getString("kind")),
            row.getString("title"),
            row.getString("area"),
            row.getString("theme"),
            date(row, "dated"),
            row.getDate("received_on").toLocalDate(),
            date(row, "fieldwork_from"),
            date(row, "fieldwork_to"),
            words(row, "inspectorates"),
            words(row, "addressees"),
            date(row, "statement_due"),
            row.getString("statement_lead"),
            row.getString("statement_prepared_by"),
            row.getString("statement_recipient")),
        row.getString("entered_by"),
        row.getTimestamp("entered_at").toInstant());
  }

  private static Finding finding(ResultSet row, int number) throws SQLException {
    int page = row.getInt("page");
    Integer onPage = row.wasNull() ? null : page;
    return new Finding(
        row.getObject("id", UUID.class),
        row.getObject("source_id", UUID.class),
        row.getInt("position"),
        row.getString("number"),
        new NewFinding(
            FindingKind.valueOf(row.getString("kind")),
            row.getString("words"),
            onPage,
            row.getString("section"),
            words(row, "agencies"),
            row.getString("agencies_because"),
            row.getString("theme"),
            row.getString("grade"),
            row.getString("evidence")),
        row.getTimestamp("entered_at").toInstant());
  }

  private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    Date date = row.getDate(column);
    return date == null ? null : date.toLocalDate();
  }

  private static List<String> words(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
