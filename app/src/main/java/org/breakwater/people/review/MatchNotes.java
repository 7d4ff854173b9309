package org.breakwater.people.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people who were not sure wrote for the next. */
@Component
class MatchNotes {
  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  MatchNotes(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** One of them. */
  record Note(String words, String by, Instant at) {}

  /** Leaves the question open: false if it was answered meanwhile. */
  boolean add(Viewer viewer, UUID match, String words) {
    Timestamp now = Timestamp.from(clock.instant());
    int open =
        jdbc.sql(
                """
                update people.possible_match set looked_at = :now
                where partnership_id = :partnership and id = :match and state = 'OPEN'
                """)
            .param("now", now)
            .param("partnership", viewer.partnership().value())
            .param("match", match)
            .update();
    if (open == 0) {
      return false;
    }
    jdbc.sql(
            """
            insert into people.match_note (partnership_id, id, match_id, words, by_name, by_staff_id, at)
            values (:partnership, :id, :match, :words, :by, :staff, :now)
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", ids.next())
        .param("match", match)
        .param("words", words)
        .param("by", viewer.name())
        .param("staff", viewer.staff().value())
        .param("now", now)
        .update();
    return true;
  }

  /** The latest first. */
  List<Note> of(PartnershipId partnership, UUID match) {
    return jdbc.sql(
            """
            select words, by_name, at from people.match_note
            where partnership_id = :partnership and match_id = :match
            order by at desc, id desc
            """)
        .param("partnership", partnership.value())
        .param("match", match)
        .query((row, n) ->
            new Note(
                row.getString("words"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  /** Who left each of the questions open last; those nobody did are left out. */
  Map<UUID, String> lastBy(PartnershipId partnership, Collection<UUID> matches) {
    var by = new HashMap<UUID, String>();
    jdbc.sql(
            """
            select distinct on (match_id) match_id, by_name from people.match_note
            where partnership_id = :partnership and match_id = any(cast(:matches as uuid[]))
            order by match_id, at desc
            """)
        .param("partnership", partnership.value())
        .param("matches", matches.stream().map(UUID::toString).toArray(String[]::new))
        .query(row -> {
          by.put(row.getObject("match_id", UUID.class), row.getString("by_name"));
        });
    return by;
  }
}
