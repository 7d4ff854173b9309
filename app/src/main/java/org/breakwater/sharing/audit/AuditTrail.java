package org.breakwater.sharing.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Appends to the hash-chained audit trail. Each person writes to one of {@value #LANES} chains, so
 * that traces of many people do not wait for each other; the head of a chain is locked until the
 * transaction ends, which is what keeps its order.
 */
@Component
public class AuditTrail {
  static final int LANES = 32;
  static final byte[] START = new byte[32];

  private final JdbcClient jdbc;
  private final AuditSeal seal;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, AuditSeal seal, Clock clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.clock = clock;
  }

  /** Adds a line to the chain of the viewer, in the current transaction. */
  public void append(Viewer viewer, Act act, RecordRef about, String detail) {
    int partnership = viewer.partnership().value();
    int lane = Math.floorMod(viewer.staff().value(), LANES);
    Head head = head(partnership, lane).orElseGet(() -> begin(partnership, lane));
    // the database keeps microseconds: seal what will be read back
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var line =
        new AuditLine(
            partnership,
            lane,
            head.position() + 1,
            at,
            viewer.staff().value(),
            viewer.name(),
            viewer.organisation().value(),
            viewer.purpose().name(),
            act.name(),
            about.kind(),
            about.id(),
            detail);
    byte[] hash = seal.over(head.hash(), line);
    jdbc.sql(
            """
            with line as (
              insert into sharing.audit
                (partnership_id, lane, position, at, staff_id, staff_name, organisation_id, purpose, act,
                 about_kind, about_id, detail, previous, hash)
              values (:partnership, :lane, :position, :at, :staff, :name, :organisation, :purpose, :act,
                      :kind, :id, :detail, :previous, :hash))
            update sharing.audit_head set position = :position, hash = :hash
            where partnership_id = :partnership and lane = :lane
            """)
        .param("partnership", partnership)
        .param("lane", lane)
        .param("position", line.position())
        .param("at", Timestamp.from(at))
        .param("staff", line.staff())
        .param("name", line.staffName())
        .param("organisation", line.organisation())
        .param("purpose", line.purpose())
        .param("act", line.act())
        .param("kind", line.aboutKind())
        .param("id", line.aboutId())
        .param("detail", detail)
        .param("previous", head.hash())
        .param("hash", hash)
        .update();
  }

  /** Where the chain stands; nobody else adds to it until this transaction ends. */
  private Optional<Head> head(int partnership, int lane) {
    return jdbc.sql(
            """
            select position, hash from sharing.audit_head
            where partnership_id = :partnership and lane = :lane
            for update
            """)
        .param("partnership", partnership)
        .param("lane", lane)
        .query((row, n) -> new Head(row.getLong("position"), row.getBytes("hash")))
        .optional();
  }

  /** The first line of a chain; another may begin it at the same moment. */
  private Head begin(int partnership, int lane) {
    jdbc.sql(
            """
            insert into sharing.audit_head (partnership_id, lane, position, hash)
            values (:partnership, :lane, 0, :start)
            on conflict do nothing
            """)
        .param("partnership", partnership)
        .param("lane", lane)
        .param("start", START)
        .update();
    return head(partnership, lane).orElseThrow();
  }

  private record Head(long position, byte[] hash) {}
}
