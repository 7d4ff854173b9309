package org.breakwater.frontdoor.presence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.breakwater.sharing.Directory.Kind;
import org.breakwater.sharing.Directory.Organisation;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.StaffId;
import org.breakwater.sharing.Viewer;
import org.breakwater.web.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of who is in the hub. Call inside {@code Access.reading} or {@code writing}. */
@Component
public class HubRoster {
  private final JdbcClient jdbc;
  private final Clock clock;

  HubRoster(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The roster of today, in London. */
  public HubToday today(Viewer viewer) {
    LocalDate day = Wording.today(clock);
    return new HubToday(
        day,
        jdbc.sql(
                """
                select staff_id, organisation_id, organisation_kind, name, job_title, arrived_at, left_at
                from frontdoor.hub_presence
                where partnership_id = :partnership and day = :day
                order by left_at is not null, organisation_kind, name
                """)
            .param("partnership", viewer.partnership().value())
            .param("day", day)
            .query((row, n) -> {
              Timestamp left = row.getTimestamp("left_at");
              return new HubToday.Present(
                  new StaffId(row.getInt("staff_id")),
                  new OrganisationId(row.getInt("organisation_id")),
                  Kind.valueOf(row.getString("organisation_kind")),
                  row.getString("name"),
                  row.getString("job_title"),
                  row.getTimestamp("arrived_at").toInstant(),
                  left == null ? null : left.toInstant());
            })
            .list());
  }

  void arrive(Viewer viewer, Organisation organisation, String jobTitle) {
    jdbc.sql(
            """
            insert into frontdoor.hub_presence
              (partnership_id, day, staff_id, organisation_id, organisation_kind, name, job_title, arrived_at)
            values (:partnership, :day, :staff, :organisation, :kind, :name, :title, :now)
            on conflict (partnership_id, day, staff_id) do update set left_at = null
            """)
        .param("partnership", viewer.partnership().value())
        .param("day", Wording.today(clock))
        .param("staff", viewer.staff().value())
        .param("organisation", organisation.id().value())
        .param("kind", organisation.kind().name())
        .param("name", viewer.name())
        .param("title", jobTitle)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void leave(Viewer viewer) {
    jdbc.sql(
            """
            update frontdoor.hub_presence set left_at = :now
            where partnership_id = :partnership and day = :day and staff_id = :staff and left_at is null
            """)
        .param("partnership", viewer.partnership().value())
        .param("day", Wording.today(clock))
        .param("staff", viewer.staff().value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
