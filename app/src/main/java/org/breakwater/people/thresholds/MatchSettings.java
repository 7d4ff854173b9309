package org.breakwater.people.thresholds;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.breakwater.people.thresholds.MatchModels.Decision;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each partnership's thresholds, and with what its pairs are weighed. All methods are called inside
 * {@code Access}.
 */
@Component
public class MatchSettings {
  private static final Logger LOG = LoggerFactory.getLogger(MatchSettings.class);

  private final JdbcClient jdbc;
  private final MatchModels models;
  private final Map<Thresholds, Judge> judges = new ConcurrentHashMap<>();

  /** Those with learnt figures, as long as there is room for them. */
  private final Map<Learnt, SoftReference<Judge>> learnt = new ConcurrentHashMap<>();

  MatchSettings(JdbcClient jdbc, MatchModels models) {
    this.jdbc = jdbc;
    this.models = models;
  }

  private record Learnt(PartnershipId partnership, int figures, Thresholds thresholds) {}

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
    return judge(partnership, models.inUse(partnership));
  }

  /** With these figures, be they in use or not, and the thresholds that hold. */
  public Judge judge(PartnershipId partnership, int figures) {
    Thresholds thresholds = of(partnership);
    if (figures == MatchModels.PROGRAM) {
      return judges.computeIfAbsent(thresholds, Judge::by);
    }
    var key = new Learnt(partnership, figures, thresholds);
    SoftReference<Judge> kept = learnt.get(key);
    Judge judge = kept == null ? null : kept.get();
    if (judge == null) {
      judge = make(partnership, thresholds, figures);
      learnt.put(key, new SoftReference<>(judge));
    }
    return judge;
  }

  /** With the figures in use and thresholds that do not hold yet; not kept. */
  public Judge trying(PartnershipId partnership, Thresholds thresholds) {
    return make(partnership, thresholds, models.inUse(partnership));
  }

  /**
   * Figures that this program cannot read must not keep a notice from being recognised: the
   * program's own weigh then, and the administrator's page says so.
   */
  private Judge make(PartnershipId partnership, Thresholds thresholds, int figures) {
    if (figures == MatchModels.PROGRAM) {
      return Judge.by(thresholds);
    }
    try {
      return Judge.by(models.model(partnership, figures), thresholds, figures);
    } catch (IllegalArgumentException unreadable) {
      LOG.error(
          "Figures {} of partnership {} cannot be read: the program's own weigh",
          figures,
          partnership.value(),
          unreadable);
      return Judge.by(thresholds);
    }
  }

  /** When thresholds or figures were last changed; empty while the program's own hold. */
  public Optional<Instant> changedAt(PartnershipId partnership) {
    return Stream.concat(
            versions(partnership).stream().limit(1).map(Version::at),
            models.decisions(partnership).stream()
                .filter(Decision::taken)
                .limit(1)
                .map(Decision::at))
        .max(Comparator.naturalOrder());
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
