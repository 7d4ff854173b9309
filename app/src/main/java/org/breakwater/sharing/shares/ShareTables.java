package org.breakwater.sharing.shares;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.breakwater.sharing.Ids;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.SharingRecords;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of sharing records. */
@Component
class ShareTables implements SharingRecords {
  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  ShareTables(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void record(Viewer viewer, Share share) {
    jdbc.sql(
            """
            insert into sharing.share
              (partnership_id, id, about_kind, about_id, reason, basis, condition, categories, recipients,
               family_told, why_not_told, refused, decided_by, staff_id, organisation_id, at)
            values (:partnership, :id, :kind, :about, :reason, :basis, :condition, :categories, :recipients,
                    :told, :why, :refused, :by, :staff, :organisation, :at)
            """)
        .param("partnership", viewer.partnership().value())
        .param("id", ids.next())
        .param("kind", share.about().kind())
        .param("about", share.about().id())
        .param("reason", share.reason())
        .param("basis", share.basis().name())
        .param("condition", share.condition().name())
        .param("categories", share.categories().toArray(String[]::new))
        .param(
            "recipients",
            share.recipients().stream().map(OrganisationId::value).toArray(Integer[]::new))
        .param("told", share.familyTold())
        .param("why", share.whyNotTold())
        .param("refused", share.refused())
        .param("by", viewer.name())
        .param("staff", viewer.staff().value())
        .param("organisation", viewer.organisation().value())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  @Override
  public List<Kept> about(Viewer viewer, RecordRef about) {
    return jdbc.sql(
            """
            select about_kind, about_id, reason, basis, condition, categories, recipients, family_told,
                   why_not_told, refused, decided_by, organisation_id, at
            from sharing.share
            where partnership_id = :partnership and about_id = :about and about_kind = :kind
            order by at desc
            """)
        .param("partnership", viewer.partnership().value())
        .param("about", about.id())
        .param("kind", about.kind())
        .query(ShareTables::kept)
        .list();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    var share =
        new Share(
            new RecordRef(row.getString("about_kind"), row.getObject("about_id", UUID.class)),
            row.getString("reason"),
            LawfulBasis.valueOf(row.getString("basis")),
            SpecialCondition.valueOf(row.getString("condition")),
            List.of((String[]) row.getArray("categories").getArray()),
            Arrays.stream((Integer[]) row.getArray("recipients").getArray())
                .map(OrganisationId::new)
                .toList(),
            row.getBoolean("family_told"),
            row.getString("why_not_told"),
            row.getBoolean("refused"));
    return new Kept(
        share,
        row.getString("decided_by"),
        new OrganisationId(row.getInt("organisation_id")),
        row.getTimestamp("at").toInstant());
  }
}
