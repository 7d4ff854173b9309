package org.breakwater.improvement.plan;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.StaffId;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what happened to actions: added to, never changed. */
@Component
public class ActionEvents {
  private static final String SELECT =
      """
      select id, action_id, kind, at, staff_id, by_name, organisation_id, words, about, day, value, consent, document_id
      from improvement.action_event where partnership_id = :partnership
      """;
  private final JdbcClient jdbc;

  ActionEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void keep(Viewer viewer, ActionEvent event) {
    ActionEvent.Consent consent = event.consent();
    jdbc.sql(
            """
            insert into improvement.action_event (partnership_id, id, action_id, kind, at, staff_id, by_name, organisation_id, words,
              about, day, value, consent, document_id)
            values (:partnership, :id, :action, :kind, :at, :staff, :by, :organisation, :words, :about, :day, :value, :consent,
              :document)
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", event.id())
        .param("action", event.action())
        .param("kind", event.kind().name())
        .param("at", Timestamp.from(event.at()))
        .param("staff", event.staff().value())
        .param("by", event.by())
        .param("organisation", event.organisation().value())
        .param("words", event.words())
        .param("about", event.about())
        .param("day", event.day())
        .param("value", event.value())
        .param("consent", consent == null ? null : consent.name())
        .param("document", event.document())
        .update();
  }

  /** What happened to one action, in order. */
  public List<ActionEvent> of(Viewer viewer, UUID action) {
    return jdbc.sql(SELECT + " and action_id = :action order by at, seq")
        .param("partnership", viewer.partnership().value())
        .param("action", action)
        .query(ActionEvents::event)
        .list();
  }

  /** What happened to all of them, in order. */
  public Map<UUID, List<ActionEvent>> all(Viewer viewer) {
    return jdbc
        .sql(SELECT + " order by at, seq")
        .param("partnership", viewer.partnership().value())
        .query(ActionEvents::event)
        .list()
        .stream()
        .collect(Collectors.groupingBy(ActionEvent::action));
  }

  private static ActionEvent event(ResultSet row, int number) throws SQLException {
    Date day = row.getDate("day");
    String consent = row.getString("consent");
    return new ActionEvent(
        row.getObject("id", UUID.class),
        row.getObject("action_id", UUID.class),
        EventKind.valueOf(row.getString("kind")),
        row.getTimestamp("at").toInstant(),
        new StaffId(row.getInt("staff_id")),
        row.getString("by_name"),
        new OrganisationId(row.getInt("organisation_id")),
        row.getString("words"),
        row.getString("about"),
        day == null ? null : day.toLocalDate(),
        row.getBigDecimal("value"),
        consent == null ? null : ActionEvent.Consent.valueOf(consent),
        row.getObject("document_id", UUID.class));
  }
}
