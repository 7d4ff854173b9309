package org.breakwater.people.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.linkage.Reason;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.PartnershipId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of reading questions. */
@Component
class Matches {
  private static final String COLUMNS =
      """
      id, record_id, other_record_id, weight, probability, reason_fields, reason_words, reason_weights, priority,
      proposed_at, state, change_id, decided_by, decided_at, why, looked_at, asked_again, version
      """;

  /** The priority of a question that no work waits for. */
  static final int NOTHING_WAITS = 4;

  private final JdbcClient jdbc;

  Matches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A question: are these two records of one person?
   *
   * @param weight log2 of the odds, with all reasons and the prior
   * @param state OPEN, JOINED, SEPARATE or WITHDRAWN
   * @param change the link change that answered it, for undoing
   * @param lookedAt when somebody last left it open, or null
   * @param askedAgain what has changed since it was answered; the answer holds while it is open
   *     again
   */
  record Match(
      UUID id,
      RecordId record,
      RecordId other,
      double weight,
      double probability,
      List<Reason> reasons,
      int priority,
      Instant proposedAt,
      String state,
      @Nullable UUID change,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String why,
      @Nullable Instant lookedAt,
      @Nullable String askedAgain,
      int version) {

    boolean open() {
      return state.equals("OPEN");
    }
  }

  /** How many questions work waits for, and how many nothing waits for. */
  record Waiting(int work, int nothing) {}

  /**
   * Most pressing first; those left open after those nobody has looked at; then the oldest.
   *
   * @param work those that work waits for, or else those that nothing waits for
   */
  List<Match> open(PartnershipId partnership, boolean work, int limit, int offset) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                from people.possible_match
                where partnership_id = :partnership and state = 'OPEN' and priority between :from and :to
                order by priority, looked_at nulls first, proposed_at, id
                limit :limit offset :offset
                """)
        .param("partnership", partnership.value())
        .param("from", work ? 0 : NOTHING_WAITS)
        .param("to", work ? NOTHING_WAITS - 1 : NOTHING_WAITS)
        .param("limit", limit)
        .param("offset", offset)
        .query(Matches::match)
        .list();
  }

  Waiting waiting(PartnershipId partnership) {
    return jdbc.sql(
            """
            select count(*) filter (where priority < :nothing) as work,
                   count(*) filter (where priority >= :nothing) as nothing
            from people.possible_match where partnership_id = :partnership and state = 'OPEN'
            """)
        .param("partnership", partnership.value())
        .param("nothing", NOTHING_WAITS)
        .query((row, n) -> new Waiting(row.getInt("work"), row.getInt("nothing")))
        .single();
  }

  Optional<Match> one(PartnershipId partnership, UUID id) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from people.possible_match where partnership_id = :partnership and id = :id")
        .param("partnership", partnership.value())
        .param("id", id)
        .query(Matches::match)
        .optional();
  }

  private static Match match(ResultSet row, int number) throws SQLException {
    return new Match(
        row.getObject("id", UUID.class),
        new RecordId(row.getObject("record_id", UUID.class)),
        new RecordId(row.getObject("other_record_id", UUID.class)),
        row.getDouble("weight"),
        row.getDouble("probability"),
        reasons(
            row.getArray("reason_fields"),
            row.getArray("reason_words"),
            row.getArray("reason_weights")),
        row.getInt("priority"),
        Objects.requireNonNull(at(row, "proposed_at")),
        row.getString("state"),
        row.getObject("change_id", UUID.class),
        row.getString("decided_by"),
        at(row, "decided_at"),
        row.getString("why"),
        at(row, "looked_at"),
        row.getString("asked_again"),
        row.getInt("version"));
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static List<Reason> reasons(Array fields, Array words, Array weights)
      throws SQLException {
    String[] field = (String[]) Objects.requireNonNull(fields).getArray();
    String[] word = (String[]) Objects.requireNonNull(words).getArray();
    Float[] weight = (Float[]) Objects.requireNonNull(weights).getArray();
    var reasons = new ArrayList<Reason>();
    for (int i = 0; i < field.length; i++) {
      reasons.add(new Reason(field[i], word[i], weight[i]));
    }
    return reasons;
  }
}
