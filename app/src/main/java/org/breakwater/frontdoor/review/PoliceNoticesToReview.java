package org.breakwater.frontdoor.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.breakwater.frontdoor.glance.ContactHead;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the police's own review. */
@Component
class PoliceNoticesToReview {
  static final int MOST = 100;
  private final JdbcClient jdbc;

  PoliceNoticesToReview(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many wait. */
  record Counts(int unreviewed, int mine, int overADay) {}

  Counts counts(Viewer viewer, Instant aDayAgo) {
    return jdbc.sql(
            """
            select count(*) as unreviewed,
                   count(*) filter (where police_reviewer_staff_id = :staff) as mine,
                   count(*) filter (where received_at < :before) as over_a_day
            from frontdoor.contact
            where partnership_id = :partnership and source_organisation_id = :organisation
              and kind = 'POLICE_NOTICE' and police_reviewed_at is null
            """)
        .param("partnership", viewer.partnership().value())
        .param("organisation", viewer.organisation().value())
        .param("staff", viewer.staff().value())
        .param("before", Timestamp.from(aDayAgo))
        .query((row, n) ->
            new Counts(row.getInt("unreviewed"), row.getInt("mine"), row.getInt("over_a_day")))
        .single();
  }

  /** Mine first, then the oldest. */
  List<UUID> unreviewed(Viewer viewer) {
    return jdbc.sql(
            """
            select id from frontdoor.contact
            where partnership_id = :partnership and source_organisation_id = :organisation
              and kind = 'POLICE_NOTICE' and police_reviewed_at is null
            order by police_reviewer_staff_id is distinct from :staff, received_at
            limit :most
            """)
        .param("partnership", viewer.partnership().value())
        .param("organisation", viewer.organisation().value())
        .param("staff", viewer.staff().value())
        .param("most", MOST)
        .query((row, n) -> row.getObject("id", UUID.class))
        .list();
  }

  /** How many notices officers graded green since then name one of these records. */
  int greens(Viewer viewer, Collection<RecordId> records, Instant since) {
    if (records.isEmpty()) {
      return 0;
    }
    return jdbc.sql(
            """
            select count(distinct c.id) as count
            from frontdoor.contact_subject s
            join frontdoor.contact c on c.partnership_id = s.partnership_id and c.id = s.contact_id
            where s.partnership_id = :partnership and s.record_id = any(cast(:records as uuid[])) and s.child
              and c.kind = 'POLICE_NOTICE' and coalesce(c.given_grade, c.grade) = 'GREEN' and c.received_at >= :since
            """)
        .param("partnership", viewer.partnership().value())
        .param(
            "records", records.stream().map(one -> one.value().toString()).toArray(String[]::new))
        .param("since", Timestamp.from(since))
        .query((row, n) -> row.getInt("count"))
        .single();
  }

  void keep(Viewer viewer, ContactHead contact, ReviewForm form, Instant now) {
    jdbc.sql(
            """
            update frontdoor.contact set police_reviewer_staff_id = :staff, police_reviewer_name = :name,
              police_reviewed_at = :now, police_research = :research, police_share = :share,
              police_share_reason = :reason, version = version + 1
            where partnership_id = :partnership and id = :id
            """)
        .param("staff", viewer.staff().value())
        .param("name", viewer.name())
        .param("now", Timestamp.from(now))
        .param("research", ReviewForm.text(form.research()))
        .param("share", form.share())
        .param("reason", ReviewForm.text(form.shareReason()))
        .param("partnership", viewer.partnership().value())
        .param("id", contact.id())
        .update();
  }
}
