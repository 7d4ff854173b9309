package org.breakwater.improvement.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of actions. Row-level security shows drafts to their agencies only. */
@Component
public class Actions {
  private static final String SELECT =
      """
      select id, source_id, reference, kind, title, organisation_id, police, owner_name, due_on, outcome, how_known, block,
             sign_off_by, drafted_by_organisation_id, drafted_at, shared_at, version
      from improvement.action where partnership_id = :partnership
      """;
  private final JdbcClient jdbc;

  Actions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The number the next action of a source takes. Drafts of others count too. */
  public int next(Viewer system, UUID source) {
    return jdbc.sql(
            "select coalesce(max(number), 0) + 1 as next from improvement.action where partnership_id = :partnership and source_id = :source")
        .param("partnership", system.partnership().value())
        .param("source", source)
        .query((row, n) -> row.getInt("next"))
        .single();
  }

  public void keep(Viewer viewer, Action action, int number, Collection<UUID> findings) {
    jdbc.sql(
            """
            insert into improvement.action (partnership_id, id, source_id, number, reference, kind, title, organisation_id, police,
              owner_name, due_on, outcome, how_known, block, sign_off_by, drafted_by_organisation_id, drafted_at)
            values (:partnership, :id, :source, :number, :reference, :kind, :title, :owner, :police, :ownerName, :due, :outcome,
              :howKnown, :block, :signOff, :draftedBy, :draftedAt)
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", action.id())
        .param("source", action.source())
        .param("number", number)
        .param("reference", action.reference())
        .param("kind", action.kind().name())
        .param("title", action.title())
        .param("owner", action.owner().value())
        .param("police", action.police())
        .param("ownerName", action.ownerName())
        .param("due", action.due())
        .param("outcome", action.outcome())
        .param("howKnown", action.howKnown())
        .param("block", action.block())
        .param("signOff", action.signOffBy())
        .param("draftedBy", action.draftedBy().value())
        .param("draftedAt", Timestamp.from(action.draftedAt()))
        .update();
    for (UUID finding : findings) {
      jdbc.sql(
              """
              insert into improvement.action_finding (partnership_id, action_id, finding_id)
              values (:partnership, :action, :finding) on conflict do nothing
              """)
          .param("partnership", viewer.partnership().value())
          .param("action", action.id())
          .param("finding", finding)
          .update();
    }
  }

  /** Changes a draft; false when it is shared already, or somebody changed it first. */
  public boolean change(Viewer viewer, Action action) {
    return jdbc.sql(
                """
                update improvement.action
                set title = :title, organisation_id = :owner, police = :police, owner_name = :ownerName, due_on = :due,
                    outcome = :outcome, how_known = :howKnown, block = :block, sign_off_by = :signOff, version = version + 1
                where partnership_id = :partnership and id = :id and version = :version and shared_at is null
                """)
            .param("title", action.title())
            .param("owner", action.owner().value())
            .param("police", action.police())
            .param("ownerName", action.ownerName())
            .param("due", action.due())
            .param("outcome", action.outcome())
            .param("howKnown", action.howKnown())
            .param("block", action.block())
            .param("signOff", action.signOffBy())
            .param("partnership", viewer.partnership().value())
            .param("id", action.id())
            .param("version", action.version())
            .update()
        == 1;
  }

  /** Shares a draft with the partnership: from now on its words are fixed. */
  public boolean share(Viewer viewer, UUID id, Instant now) {
    return jdbc.sql(
                """
                update improvement.action set shared_at = :now, version = version + 1
                where partnership_id = :partnership and id = :id and shared_at is null
                """)
            .param("now", Timestamp.from(now))
            .param("partnership", viewer.partnership().value())
            .param("id", id)
            .update()
        == 1;
  }

  public List<Action> all(Viewer viewer) {
    return jdbc.sql(SELECT + " order by source_id, number limit 5000")
        .param("partnership", viewer.partnership().value())
        .query(Actions::action)
        .list();
  }

  public Optional<Action> find(Viewer viewer, UUID id) {
    return jdbc.sql(SELECT + " and id = :id")
        .param("partnership", viewer.partnership().value())
        .param("id", id)
        .query(Actions::action)
        .optional();
  }

  /** Which findings each action answers. */
  public Map<UUID, List<UUID>> findings(Viewer viewer) {
    record Answers(UUID action, UUID finding) {}
    return jdbc
        .sql(
            "select action_id, finding_id from improvement.action_finding where partnership_id = :partnership")
        .param("partnership", viewer.partnership().value())
        .query((row, n) ->
            new Answers(
                row.getObject("action_id", UUID.class), row.getObject("finding_id", UUID.class)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Answers::action, Collectors.mapping(Answers::finding, Collectors.toList())));
  }

  private static Action action(ResultSet row, int number) throws SQLException {
    Timestamp shared = row.getTimestamp("shared_at");
    return new Action(
        row.getObject("id", UUID.class),
        row.getObject("source_id", UUID.class),
        row.getString("reference"),
        ActionKind.valueOf(row.getString("kind")),
        row.getString("title"),
        new OrganisationId(row.getInt("organisation_id")),
        row.getBoolean("police"),
        row.getString("owner_name"),
        row.getDate("due_on").toLocalDate(),
        row.getString("outcome"),
        row.getString("how_known"),
        row.getString("block"),
        row.getString("sign_off_by"),
        new OrganisationId(row.getInt("drafted_by_organisation_id")),
        row.getTimestamp("drafted_at").toInstant(),
        shared == null ? null : shared.toInstant(),
        row.getInt("version"));
  }
}
