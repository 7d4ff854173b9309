package org.breakwater.people.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
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
      proposed_at, state, change_id, decided_by, decided_at, why, version
      """;

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
      int version) {

    boolean open() {
      return state.equals("OPEN");
    }
  }

  /** Those that wait, most pressing first. */
  List<Match> open(PartnershipId partnership, int limit, int offset) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                from people.possible_match
                where partnership_id = :partnership and state = 'OPEN'
                order by priority, proposed_at, id
                limit :limit offset :offset
                """)
        .param("partnership", partnership.value())
        .param("limit", limit)
        .param("offset", offset)
        .query(Matches::match)
        .list();
  }

  int waiting(PartnershipId partnership) {
    return jdbc.sql(
            "select count(*) as waiting from people.possible_match where partnership_id = :partnership and state = 'OPEN'")
        .param("partnership", partnership.value())
        .query((row, n) -> row.getInt("waiting"))
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
        row.getTimestamp("proposed_at").toInstant(),
        row.getString("state"),
        row.getObject("change_id", UUID.class),
        row.getString("decided_by"),
        Optional.ofNullable(row.getTimestamp("decided_at"))
            .map(java.sql.Timestamp::toInstant)
            .orElse(null),
        row.getString("why"),
        row.getInt("version"));
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
