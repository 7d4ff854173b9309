package org.breakwater.improvement.actions;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of documents kept as evidence. Whoever sees the action sees them. */
@Component
class Documents {
  /** A kept document. */
  record Document(UUID id, UUID action, String name, String mediaType, byte[] bytes) {}

  private final JdbcClient jdbc;

  Documents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(Viewer viewer, Document document, Instant now) {
    jdbc.sql(
            """
            insert into improvement.document (partnership_id, id, action_id, name, media_type, bytes, added_by, at)
            values (:partnership, :id, :action, :name, :type, :bytes, :by, :now)
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", document.id())
        .param("action", document.action())
        .param("name", document.name())
        .param("type", document.mediaType())
        .param("bytes", document.bytes())
        .param("by", viewer.name())
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<Document> find(Viewer viewer, UUID id) {
    return jdbc.sql(
            "select id, action_id, name, media_type, bytes from improvement.document where partnership_id = :partnership and id = :id")
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .query((row, n) ->
            new Document(
                row.getObject("id", UUID.class),
                row.getObject("action_id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getBytes("bytes")))
        .optional();
  }
}
