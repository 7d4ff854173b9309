package org.breakwater.timescales.breaches;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Role;
import org.breakwater.timescales.events.Breached;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Publishes {@link Breached} once for each running clock that has passed its due time. Whether a
 * clock is late never depends on this: that is read from its times. This only keeps that the news
 * went out.
 */
@Component
class TellBreaches {
  private final Access access;
  private final Directory directory;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TellBreaches(
      Access access,
      Directory directory,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.access = access;
    this.directory = directory;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** For every partnership, each in a transaction of its own. */
  void all() {
    directory.partnerships().forEach(this::of);
  }

  /** The news that went out. */
  List<Breached> of(PartnershipId partnership) {
    var keeper = access.system(partnership, Role.SYSTEM_CLOCK, Purpose.TIMESCALES);
    return access.writing(
        keeper,
        () -> {
          List<Breached> news = newlyLate(partnership);
          news.forEach(events::publishEvent);
          return news;
        });
  }

  private List<Breached> newlyLate(PartnershipId partnership) {
    return jdbc.sql(
            """
            update timescales.clock set breach_told_at = :now
            where partnership_id = :partnership and due_at < :now and stopped_at is null
              and cancelled_at is null and paused_at is null and breach_told_at is null
            returning timescale, about_kind, about_id, due_at
            """)
        .param("partnership", partnership.value())
        .param("now", Timestamp.from(clock.instant()))
        .query((row, n) ->
            new Breached(
                partnership,
                row.getString("timescale"),
                new RecordRef(row.getString("about_kind"), row.getObject("about_id", UUID.class)),
                row.getTimestamp("due_at").toInstant()))
        .list();
  }
}
