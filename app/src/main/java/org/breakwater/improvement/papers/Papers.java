package org.breakwater.improvement.papers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.improvement.plan.Plan;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Freezes papers, and finds them again as they were. */
@Component
public class Papers {
  private static final String SELECT =
      """
      select id, kind, title, source_id, meeting_id, as_at, facts, html, digest, reading_age, sent_to, made_by, made_at
      from improvement.paper where partnership_id = :partnership
      """;
  private static final TypeReference<Map<String, String>> STATES = new TypeReference<>() {};
  private final JdbcClient jdbc;
  private final Access access;
  private final JsonMapper json;
  private final Ids ids;
  private final Clock clock;

  Papers(JdbcClient jdbc, Access access, JsonMapper json, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  /** What a paper is made of. */
  public record Draft(
      PaperKind kind,
      Manuscript manuscript,
      Plan plan,
      @Nullable UUID source,
      @Nullable UUID meeting,
      @Nullable String sentTo) {}

  /** Freezes it, inside the caller's transaction. */
  public UUID keep(Viewer viewer, Draft draft) {
    UUID id = ids.next();
    byte[] pdf = PaperPdf.of(draft.manuscript());
    Map<String, String> states = new java.util.TreeMap<>();
    draft
        .plan()
        .entries()
        .forEach(one -> states.put(one.action().id().toString(), one.state().name()));
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into improvement.paper (partnership_id, id, kind, audience, title, source_id, meeting_id, as_at, facts, html, pdf,
              docx, digest, reading_age, sent_to, made_by, made_at)
            values (:partnership, :id, :kind, :audience, :title, :source, :meeting, :asAt, :facts::jsonb, :html, :pdf, :docx,
              :digest, :age, :sentTo, :by, :now)
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .param("kind", draft.kind().name())
        .param("audience", draft.kind().audience().name())
        .param("title", draft.manuscript().title())
        .param("source", draft.source())
        .param("meeting", draft.meeting())
        .param("asAt", Timestamp.from(draft.plan().moment()))
        .param("facts", json.writeValueAsString(states))
        .param("html", PaperHtml.part(draft.manuscript()))
        .param("pdf", pdf)
        .param("docx", PaperDocx.of(draft.manuscript()))
        .param("digest", digest(pdf))
        .param("age", ReadingAge.of(draft.manuscript().text()))
        .param("sentTo", draft.sentTo())
        .param("by", viewer.name())
        .param("now", Timestamp.from(now))
        .update();
    access.trace(
        viewer,
        Access.Act.EXPORT,
        Paper.ref(id),
        draft.kind().words() + ": " + draft.manuscript().title());
    return id;
  }

  /** Its parts as a page shows them, before it is frozen. */
  public String shown(Manuscript manuscript) {
    return PaperHtml.part(manuscript);
  }

  /** How old its reader must be. */
  public java.math.BigDecimal readingAge(Manuscript manuscript) {
    return ReadingAge.of(manuscript.text());
  }

  /** All the viewer may see, newest first. */
  public List<Paper> all(Viewer viewer) {
    return jdbc.sql(SELECT + " order by made_at desc, id desc limit 500")
        .param("partnership", viewer.partnership().value())
        .query(this::paper)
        .list();
  }

  public Optional<Paper> find(Viewer viewer, UUID id) {
    return jdbc.sql(SELECT + " and id = :id")
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .query(this::paper)
        .optional();
  }

  /** The statement of a source as it was sent. */
  public Optional<Paper> statementOf(Viewer viewer, UUID source) {
    return jdbc.sql(
            SELECT
                + " and source_id = :source and kind = 'STATEMENT' order by made_at desc limit 1")
        .param("partnership", viewer.partnership().value())
        .param("source", source)
        .query(this::paper)
        .optional();
  }

  /** The bytes of one form of it, {@code pdf} or {@code docx}. */
  Optional<byte[]> bytes(Viewer viewer, UUID id, boolean pdf) {
    return jdbc.sql(
            "select case when :pdf then pdf else docx end as bytes from improvement.paper where partnership_id = :partnership and id = :id")
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .param("pdf", pdf)
        .query((row, n) -> row.getBytes("bytes"))
        .optional();
  }

  /** SHA-256, in hexadecimal. */
  public static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("This Java has no SHA-256", missing);
    }
  }

  private Paper paper(ResultSet row, int number) throws SQLException {
    return new Paper(
        row.getObject("id", UUID.class),
        PaperKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getObject("source_id", UUID.class),
        row.getObject("meeting_id", UUID.class),
        row.getTimestamp("as_at").toInstant(),
        json.readValue(row.getString("facts"), STATES),
        row.getString("html"),
        row.getString("digest"),
        row.getBigDecimal("reading_age"),
        row.getString("sent_to"),
        row.getString("made_by"),
        row.getTimestamp("made_at").toInstant());
  }
}
