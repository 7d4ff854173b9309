package org.breakwater.people.thresholds;

import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.breakwater.linkage.Model;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The figures that each partnership's records taught, and which of them an administrator took. All
 * methods are called inside {@code Access}; the database lets only the system propose and only an
 * administrator decide.
 */
@Component
public class MatchModels {
  /** The version that stands for the figures that the program comes with. */
  public static final int PROGRAM = 0;

  private final JdbcClient jdbc;

  MatchModels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param records how many they were learnt from
   * @param of how many were kept at that time
   */
  public record Learnt(int version, Instant at, int records, int of) {}

  /**
   * @param version of the figures; {@link #PROGRAM} for those of the program
   * @param taken false if refused
   */
  public record Decision(
      int number, int version, boolean taken, String why, String by, Instant at) {}

  /** The version that weighs now. */
  public int inUse(PartnershipId partnership) {
    return jdbc.sql(
            """
            select coalesce(version, 0) as version from people.match_model_decision
            where partnership_id = :partnership and taken
            order by number desc limit 1
            """)
        .param("partnership", partnership.value())
        .query((row, n) -> row.getInt("version"))
        .optional()
        .orElse(PROGRAM);
  }

  /** The latest first. */
  public List<Learnt> learnt(PartnershipId partnership) {
    return jdbc.sql(
            """
            select version, learnt_at, records, of_records from people.match_model
            where partnership_id = :partnership
            order by version desc
            """)
        .param("partnership", partnership.value())
        .query((row, n) ->
            new Learnt(
                row.getInt("version"),
                row.getTimestamp("learnt_at").toInstant(),
                row.getInt("records"),
                row.getInt("of_records")))
        .list();
  }

  /** The latest first. */
  public List<Decision> decisions(PartnershipId partnership) {
    return jdbc.sql(
            """
            select number, coalesce(version, 0) as version, taken, why, decided_by_name, decided_at
            from people.match_model_decision
            where partnership_id = :partnership
            order by number desc
            """)
        .param("partnership", partnership.value())
        .query((row, n) ->
            new Decision(
                row.getInt("number"),
                row.getInt("version"),
                row.getBoolean("taken"),
                row.getString("why"),
                row.getString("decided_by_name"),
                row.getTimestamp("decided_at").toInstant()))
        .list();
  }

  /** The latest, if nobody has decided about it. */
  public Optional<Learnt> proposal(PartnershipId partnership) {
    List<Decision> decisions = decisions(partnership);
    return learnt(partnership).stream()
        .limit(1)
        .filter(
            one -> decisions.stream().noneMatch(decision -> decision.version() == one.version()))
        .findFirst();
  }

  /**
   * @throws IllegalArgumentException if there is none, or this program cannot read it
   */
  Model model(PartnershipId partnership, int version) {
    byte[] json =
        jdbc.sql(
                """
                select model from people.match_model
                where partnership_id = :partnership and version = :version
                """)
            .param("partnership", partnership.value())
            .param("version", version)
            .query((row, n) -> row.getBytes("model"))
            .optional()
            .orElseThrow(
                () -> new IllegalArgumentException("there are no figures of version " + version));
    return Model.read(new ByteArrayInputStream(json));
  }

  /** Keeps what was learnt; it weighs nothing until an administrator takes it. */
  public int propose(PartnershipId partnership, Model model, int records, int of, Instant now) {
    return jdbc.sql(
            """
            insert into people.match_model (partnership_id, version, learnt_at, records, of_records, model)
            select :partnership, coalesce(max(version), 0) + 1, :now, :records, :of, :model
            from people.match_model where partnership_id = :partnership
            returning version
            """)
        .param("partnership", partnership.value())
        .param("now", Timestamp.from(now))
        .param("records", records)
        .param("of", of)
        .param("model", model.toJson())
        .query((row, n) -> row.getInt("version"))
        .single();
  }

  /** False if somebody has decided since this number was read. */
  public boolean decide(
      Viewer viewer, int after, int version, boolean taken, String why, Instant now) {
    return jdbc.sql(
                """
                insert into people.match_model_decision
                  (partnership_id, number, version, taken, why, decided_by_name, decided_by_staff_id, decided_at)
                values (:partnership, :number, nullif(:version, 0), :taken, :why, :by, :staff, :now)
                on conflict do nothing
                """)
            .param("partnership", viewer.partnership().value())
            .param("number", after + 1)
            .param("version", version)
            .param("taken", taken)
            .param("why", why)
            .param("by", viewer.name())
            .param("staff", viewer.staff().value())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }
}
