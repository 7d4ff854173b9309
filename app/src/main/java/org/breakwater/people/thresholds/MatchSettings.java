package org.breakwater.people.thresholds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each partnership's thresholds. All methods are called inside {@code Access}. */
@Component
public class MatchSettings {
  private final JdbcClient jdbc;
  private final Map<Thresholds, Judge> judges = new ConcurrentHashMap<>();

  MatchSettings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who set them, when and why. */
  public record Version(int version, Thresholds thresholds, String why, String by, Instant at) {}

  /** The latest first; empty while the program's own hold. */
  public List<Version> versions(PartnershipId partnership) {
    return jdbc.sql(
            """
            select version, certain, possible, file, why, set_by_name, set_at from people.match_setting
            where partnership_id = :partnership
            order by version desc
            """)
        .param("partnership", partnership.value())
        .query((row, n) ->
            new Version(
                row.getInt("version"),
                new Thresholds(
                    row.getDouble("certain"), row.getDouble("possible"), row.getDouble("file")),
                row.getString("why"),
                row.getString("set_by_name"),
                row.getTimestamp("set_at").toInstant()))
        .list();
  }

  public Thresholds of(PartnershipId partnership) {
    List<Version> versions = versions(partnership);
    return versions.isEmpty() ? Thresholds.STANDARD : versions.getFirst().thresholds();
  }

  /** What weighs pairs there now. */
  public Judge judge(PartnershipId partnership) {
    return judges.computeIfAbsent(of(partnership), Judge::by);
  }

  /** False if somebody has set others since this version was read. */
  public boolean keep(Viewer viewer, int after, Thresholds thresholds, String why, Instant now) {
    return jdbc.sql(
                """
                insert into people.match_setting
                  (partnership_id, version, certain, possible, file, why, set_by_name, set_by_staff_id, set_at)
                values (:partnership, :version, :certain, :possible, :file, :why, :by, :staff, :now)
                on conflict do nothing
                """)
            .param("partnership", viewer.partnership().value())
            .param("version", after + 1)
            .param("certain", thresholds.certain())
            .param("possible", thresholds.possible())
            .param("file", thresholds.file())
            .param("why", why)
            .param("by", viewer.name())
            .param("staff", viewer.staff().value())
            .param("now", java.sql.Timestamp.from(now))
            .update()
        == 1;
  }
}
