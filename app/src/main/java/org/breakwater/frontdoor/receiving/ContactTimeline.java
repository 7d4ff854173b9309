package org.breakwater.frontdoor.receiving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.breakwater.frontdoor.ConcernTag;
import org.breakwater.frontdoor.ContactId;
import org.breakwater.frontdoor.ContactSummary;
import org.breakwater.frontdoor.ContactSummary.Confidentiality;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.Notice;
import org.breakwater.frontdoor.Outcome;
import org.breakwater.people.RecordId;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The contacts of a child's timeline. Whoever may read a child's file knows of the contacts that
 * may be told; the words themselves stay with the hub and with those the row shows itself to.
 */
@Component
class ContactTimeline {
  private final Access access;
  private final Directory directory;
  private final JdbcClient jdbc;

  ContactTimeline(Access access, Directory directory, JdbcClient jdbc) {
    this.access = access;
    this.directory = directory;
    this.jdbc = jdbc;
  }

  List<ContactSummary> about(Viewer viewer, Collection<RecordId> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    Set<UUID> readable = new HashSet<>(readable(viewer, records));
    if (viewer.inHub() || !access.may(viewer, Permission.SEE_CHILD_FILE)) {
      return summaries(viewer, records, readable);
    }
    Viewer keeper = access.system(viewer.partnership(), Role.SYSTEM_MATCHER, Purpose.CHILD_FILE);
    return access.reading(keeper, () -> summaries(keeper, records, readable)).stream()
        .filter(contact ->
            contact.confidentiality() == Confidentiality.PARTNERS
                || readable.contains(contact.id().value()))
        .toList();
  }

  private List<UUID> readable(Viewer viewer, Collection<RecordId> records) {
    return jdbc.sql(
            """
            select c.id from frontdoor.contact c
            where c.partnership_id = :partnership and exists (
              select 1 from frontdoor.contact_subject s
              where s.partnership_id = c.partnership_id and s.contact_id = c.id and s.record_id = any(cast(:records as uuid[])))
            """)
        .param("partnership", viewer.partnership().value())
        .param(
            "records", records.stream().map(one -> one.value().toString()).toArray(String[]::new))
        .query((row, n) -> row.getObject("id", UUID.class))
        .list();
  }

  private List<ContactSummary> summaries(
      Viewer viewer, Collection<RecordId> records, Set<UUID> readable) {
    Map<OrganisationId, String> names =
        directory.organisations(viewer.partnership()).stream()
            .collect(Collectors.toMap(Directory.Organisation::id, Directory.Organisation::name));
    return jdbc.sql(
            """
            select c.id, c.reference, c.kind, c.received_at, c.source_organisation_id, c.author_name, c.grade,
                   c.concern_tags, c.concern, c.police_share, s.records,
                   d.level, d.outcome, d.rationale, d.decided_by, d.decided_at
            from (select contact_id, array_agg(record_id) as records from frontdoor.contact_subject
                  where partnership_id = :partnership and record_id = any(cast(:records as uuid[])) group by contact_id) s
            join frontdoor.contact c on c.partnership_id = :partnership and c.id = s.contact_id
            left join frontdoor.decision d on d.partnership_id = c.partnership_id and d.contact_id = c.id
            order by c.received_at desc, c.id desc
            """)
        .param("partnership", viewer.partnership().value())
        .param(
            "records", records.stream().map(one -> one.value().toString()).toArray(String[]::new))
        .query((row, n) -> summary(row, readable, names))
        .list();
  }

  private static ContactSummary summary(
      ResultSet row, Set<UUID> readable, Map<OrganisationId, String> names) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    boolean reads = readable.contains(id);
    Notice.Kind kind = Notice.Kind.valueOf(row.getString("kind"));
    OrganisationId source = new OrganisationId(row.getInt("source_organisation_id"));
    return new ContactSummary(
        new ContactId(id),
        row.getString("reference"),
        kind,
        Arrays.stream((UUID[]) row.getArray("records").getArray()).map(RecordId::new).toList(),
        row.getTimestamp("received_at").toInstant(),
        source,
        names.getOrDefault(source, "An organisation that has left the partnership"),
        row.getString("author_name"),
        Grade.valueOf(row.getString("grade")),
        Arrays.stream((String[]) row.getArray("concern_tags").getArray())
            .map(ConcernTag::valueOf)
            .toList(),
        kind == Notice.Kind.POLICE_NOTICE && !"SHARE".equals(row.getString("police_share"))
            ? Confidentiality.HUB
            : Confidentiality.PARTNERS,
        reads ? row.getString("concern") : null,
        decision(row, reads));
  }

  private static ContactSummary.@Nullable Decision decision(ResultSet row, boolean reads)
      throws SQLException {
    String outcome = row.getString("outcome");
    Timestamp at = row.getTimestamp("decided_at");
    if (outcome == null || at == null) {
      return null;
    }
    return new ContactSummary.Decision(
        row.getInt("level"),
        Outcome.valueOf(outcome),
        reads ? row.getString("rationale") : null,
        row.getString("decided_by"),
        at.toInstant());
  }
}
