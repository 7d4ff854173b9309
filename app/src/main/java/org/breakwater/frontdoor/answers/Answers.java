package org.breakwater.frontdoor.answers;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.requests.RequestSubject;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of an agency's own questions and answers. */
@Component
class Answers {
  private static final int MOST = 500;
  private static final String COLUMNS =
      """
      id, contact_id, question, subjects::text as subjects, asked_by, asked_at, grade, answered_at,
      chased_count, escalated_at is not null as escalated
      """;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Answers(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Those still open, and those answered since then. */
  List<AgencyRequest> worklist(Viewer viewer, Instant answeredSince) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from frontdoor.information_request
                where partnership_id = :partnership and organisation_id = :organisation
                  and (state = 'ASKED' or (state = 'ANSWERED' and answered_at >= :since))
                order by asked_at limit :most
                """)
        .param("partnership", viewer.partnership().value())
        .param("organisation", viewer.organisation().value())
        .param("since", Timestamp.from(answeredSince))
        .param("most", MOST)
        .query(this::request)
        .list();
  }

  Optional<AgencyRequest> find(Viewer viewer, UUID request) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from frontdoor.information_request
                where partnership_id = :partnership and organisation_id = :organisation and id = :id
                  and state <> 'WITHDRAWN'
                """)
        .param("partnership", viewer.partnership().value())
        .param("organisation", viewer.organisation().value())
        .param("id", request)
        .query(this::request)
        .optional();
  }

  Optional<Answer.Kept> answer(Viewer viewer, UUID request) {
    return jdbc.sql(
            """
            select a.known, a.involved_from, a.involved_to, a.current_worker, a.concerns, a.strengths, a.adults,
                   a.relevance, a.restrictions, a.by_name, a.at, a.version, o.original, o.handling
            from frontdoor.information_reply a
            left join frontdoor.sensitive_original o on o.partnership_id = a.partnership_id and o.request_id = a.request_id
            where a.partnership_id = :partnership and a.request_id = :request
            """)
        .param("partnership", viewer.partnership().value())
        .param("request", request)
        .query(Answers::kept)
        .optional();
  }

  /** Keeps an answer; false when somebody kept another since that version (0: none was there). */
  boolean keep(Viewer viewer, UUID request, Answer answer, int version, Instant now) {
    int kept =
        jdbc.sql(
                version == 0
                    ? """
                    insert into frontdoor.information_reply
                      (partnership_id, request_id, organisation_id, known, involved_from, involved_to, current_worker,
                       concerns, strengths, adults, relevance, restrictions, sanitised, by_name, by_staff_id, at)
                    values (:partnership, :request, :organisation, :known, :from, :to, :worker, :concerns, :strengths,
                            :adults, :relevance, :restrictions, :sanitised, :by, :staff, :now)
                    on conflict (partnership_id, request_id) do nothing
                    """
                    : """
                    update frontdoor.information_reply set known = :known, involved_from = :from, involved_to = :to,
                      current_worker = :worker, concerns = :concerns, strengths = :strengths, adults = :adults,
                      relevance = :relevance, restrictions = :restrictions, sanitised = :sanitised,
                      by_name = :by, by_staff_id = :staff, at = :now, version = version + 1
                    where partnership_id = :partnership and request_id = :request
                      and organisation_id = :organisation and version = :version
                    """)
            .param("partnership", viewer.partnership().value())
            .param("request", request)
            .param("organisation", viewer.organisation().value())
            .param("known", answer.nothingKnown() ? "NOTHING_KNOWN" : "KNOWN")
            .param("from", answer.from())
            .param("to", answer.to())
            .param("worker", answer.worker())
            .param("concerns", answer.concerns())
            .param("strengths", answer.strengths())
            .param("adults", answer.adults())
            .param("relevance", answer.relevance())
            .param("restrictions", answer.restrictions())
            .param("sanitised", answer.sanitised())
            .param("by", viewer.name())
            .param("staff", viewer.staff().value())
            .param("now", Timestamp.from(now))
            .param("version", version)
            .update();
    if (kept == 1 && answer.sanitised()) {
      keepOriginal(viewer, request, answer, now);
    }
    return kept == 1;
  }

  private void keepOriginal(Viewer viewer, UUID request, Answer answer, Instant now) {
    jdbc.sql(
            """
            insert into frontdoor.sensitive_original
              (partnership_id, request_id, organisation_id, original, handling, by_name, at)
            values (:partnership, :request, :organisation, :original, :handling, :by, :now)
            on conflict (partnership_id, request_id) do update set original = excluded.original,
              handling = excluded.handling, by_name = excluded.by_name, at = excluded.at
            """)
        .param("partnership", viewer.partnership().value())
        .param("request", request)
        .param("organisation", viewer.organisation().value())
        .param("original", answer.original())
        .param("handling", answer.handling() == null ? "" : answer.handling())
        .param("by", viewer.name())
        .param("now", Timestamp.from(now))
        .update();
  }

  void markAnswered(Viewer viewer, UUID request, Instant now) {
    jdbc.sql(
            """
            update frontdoor.information_request set state = 'ANSWERED', answered_at = :now, version = version + 1
            where partnership_id = :partnership and id = :id and state = 'ASKED'
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", request)
        .param("now", Timestamp.from(now))
        .update();
  }

  private AgencyRequest request(ResultSet row, int number) throws SQLException {
    List<RequestSubject> subjects =
        json.readValue(row.getString("subjects"), new TypeReference<List<RequestSubject>>() {});
    Timestamp answered = row.getTimestamp("answered_at");
    return new AgencyRequest(
        row.getObject("id", UUID.class),
        row.getObject("contact_id", UUID.class),
        row.getString("question"),
        subjects,
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        Grade.valueOf(row.getString("grade")),
        answered == null ? null : answered.toInstant(),
        row.getInt("chased_count"),
        row.getBoolean("escalated"));
  }

  private static Answer.Kept kept(ResultSet row, int number) throws SQLException {
    var answer =
        new Answer(
            row.getString("known").equals("NOTHING_KNOWN"),
            date(row.getDate("involved_from")),
            date(row.getDate("involved_to")),
            row.getString("current_worker"),
            row.getString("concerns"),
            row.getString("strengths"),
            row.getString("adults"),
            row.getString("relevance"),
            row.getString("restrictions"),
            row.getString("original"),
            row.getString("handling"));
    return new Answer.Kept(
        answer,
        row.getString("by_name"),
        row.getTimestamp("at").toInstant(),
        row.getInt("version"));
  }

  private static @Nullable LocalDate date(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
