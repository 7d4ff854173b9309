package org.breakwater.people.matching;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Work that waits for the answer who somebody is. What is asked about its people comes first, and
 * nobody among them is joined to another person without a practitioner's decision.
 */
@Component
public class OpenWork {
  private final Access access;
  private final JdbcClient jdbc;
  private final Urgency urgency;
  private final Clock clock;

  OpenWork(Access access, JdbcClient jdbc, Urgency urgency, Clock clock) {
    this.access = access;
    this.jdbc = jdbc;
    this.urgency = urgency;
    this.clock = clock;
  }

  /** Told again of the same work, it may have become red, or no longer be. */
  public void begins(Viewer viewer, UUID work, Collection<RecordId> records, boolean red) {
    if (records.isEmpty()) {
      return;
    }
    PartnershipId partnership = viewer.partnership();
    Instant now = clock.instant();
    access.writing(
        matcher(viewer),
        () -> {
          jdbc.sql(
                  """
                  insert into people.open_work (partnership_id, work_id, record_id, red, since)
                  select distinct :partnership, cast(:work as uuid), r.id, :red, cast(:now as timestamptz)
                  from unnest(cast(:records as uuid[])) r(id)
                  on conflict (partnership_id, work_id, record_id) do update set red = excluded.red
                  """)
              .param("partnership", partnership.value())
              .param("work", work.toString())
              .param("red", red)
              .param("now", Timestamp.from(now))
              .param("records", KnownRecords.texts(records.stream().map(RecordId::value).toList()))
              .update();
          urgency.ofRecords(partnership, records);
        });
  }

  /** Nothing waits for its people any more, unless other work does. */
  public void ends(Viewer viewer, UUID work) {
    PartnershipId partnership = viewer.partnership();
    access.writing(
        matcher(viewer),
        () -> {
          List<RecordId> records =
              jdbc.sql(
                      """
                      update people.open_work set until = :now
                      where partnership_id = :partnership and work_id = :work and until is null
                      returning record_id
                      """)
                  .param("partnership", partnership.value())
                  .param("work", work)
                  .param("now", Timestamp.from(clock.instant()))
                  .query((row, n) -> new RecordId(row.getObject("record_id", UUID.class)))
                  .list();
          urgency.ofRecords(partnership, records);
        });
  }

  private Viewer matcher(Viewer viewer) {
    return access.system(viewer.partnership(), Role.SYSTEM_MATCHER, Purpose.RECORD_MATCHING);
  }
}
