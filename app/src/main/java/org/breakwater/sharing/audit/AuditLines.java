package org.breakwater.sharing.audit;

import java.util.Arrays;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the auditor's page. */
@Component
class AuditLines {
  private static final int MOST = 200;
  private final JdbcClient jdbc;

  AuditLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  AuditPage page(Viewer viewer, String who, String act, String about) {
    var found =
        jdbc.sql(
                """
                select a.at, a.staff_name, coalesce(o.name, 'Breakwater') as organisation, a.purpose, a.act,
                       a.about_kind, a.about_id, a.detail
                from sharing.audit a
                left join sharing.organisation o on o.id = a.organisation_id
                where a.partnership_id = :partnership
                  and (:who = '' or a.staff_name ilike '%' || :who || '%')
                  and (:act = '' or a.act = :act)
                  and (:about = '' or a.about_id::text = :about)
                order by a.at desc
                limit :most
                """)
            .param("partnership", viewer.partnership().value())
            .param("who", who)
            .param("act", act)
            .param("about", about)
            .param("most", MOST)
            .query((row, n) ->
                new AuditPage.Line(
                    row.getTimestamp("at").toInstant(),
                    row.getString("staff_name"),
                    row.getString("organisation"),
                    org.breakwater.sharing.Purpose.valueOf(row.getString("purpose")).words(),
                    row.getString("act"),
                    row.getString("about_kind"),
                    row.getString("about_id"),
                    row.getString("detail")))
            .list();
    return new AuditPage(
        found,
        who,
        act,
        about,
        Arrays.stream(Act.values()).map(Act::name).toList(),
        found.size() == MOST);
  }
}
