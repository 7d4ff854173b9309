package org.breakwater.frontdoor.glance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.contacts.ContactState;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.StaffId;
import org.breakwater.sharing.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Heads of contacts, as far as the viewer may see them. Call inside {@code Access.reading} or
 * {@code writing}.
 */
@Component
public class ContactHeads {
  private static final String COLUMNS =
      """
      id, reference, kind, source_organisation_id, author_staff_id, author_name, author_contact,
      external_reference, source_code, received_at, incident_at, incident_place, concern, concern_tags,
      detail::text as detail, family_told, why_not_told, given_grade, given_grade_reason, grade, grade_reason,
      graded_by, graded_at, state, completeness, repeat_count, police_reviewer_staff_id, police_reviewer_name,
      police_reviewed_at, police_research, police_share, police_share_reason, version
      """;
  private final JdbcClient jdbc;
  private final Access access;

  ContactHeads(JdbcClient jdbc, Access access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /**
   * One contact for somebody who works in the hub. To anybody else, its author included, there is
   * nothing at the hub's address of it.
   *
   * @throws Access.NotFound when there is none, or not for this viewer; the attempt is traced
   */
  public ContactHead forHub(Viewer viewer, UUID contact) {
    return hubOnly(viewer, contact, false);
  }

  /** As {@link #forHub}, and nobody else changes it until this transaction ends. */
  public ContactHead holdForHub(Viewer viewer, UUID contact) {
    return hubOnly(viewer, contact, true);
  }

  private ContactHead hubOnly(Viewer viewer, UUID contact, boolean held) {
    Optional<ContactHead> head =
        !access.may(viewer, Permission.SEE_QUEUE)
            ? Optional.empty()
            : held ? hold(viewer, contact) : find(viewer, contact);
    return head.orElseThrow(() -> access.notFound(viewer, ContactHead.ref(contact), "a contact"));
  }

  /** One contact; empty when there is none for this viewer. */
  public Optional<ContactHead> find(Viewer viewer, UUID contact) {
    return of(viewer, List.of(contact)).stream().findFirst();
  }

  /** As {@link #find}, and nobody else changes it until this transaction ends. */
  public Optional<ContactHead> hold(Viewer viewer, UUID contact) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from frontdoor.contact where partnership_id = :partnership and id = :id for update")
        .param("partnership", viewer.partnership().value())
        .param("id", contact)
        .query(ContactHeads::head)
        .optional();
  }

  /** Many at once, newest first. */
  public List<ContactHead> of(Viewer viewer, Collection<UUID> contacts) {
    if (contacts.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from frontdoor.contact
                where partnership_id = :partnership and id = any(cast(:ids as uuid[]))
                order by received_at desc
                """)
        .param("partnership", viewer.partnership().value())
        .param("ids", contacts.stream().map(UUID::toString).toArray(String[]::new))
        .query(ContactHeads::head)
        .list();
  }

  private static ContactHead head(ResultSet row, int number) throws SQLException {
    boolean police = row.getString("kind").equals("POLICE_NOTICE");
    return new ContactHead(
        row.getObject("id", UUID.class),
        row.getString("reference"),
        police,
        new OrganisationId(row.getInt("source_organisation_id")),
        new StaffId(row.getInt("author_staff_id")),
        row.getString("author_name"),
        row.getString("author_contact"),
        row.getString("external_reference"),
        row.getString("source_code"),
        row.getTimestamp("received_at").toInstant(),
        instant(row, "incident_at"),
        row.getString("incident_place"),
        row.getString("concern"),
        List.of((String[]) row.getArray("concern_tags").getArray()),
        row.getString("detail"),
        (Boolean) row.getObject("family_told"),
        row.getString("why_not_told"),
        grade(row, "given_grade"),
        row.getString("given_grade_reason"),
        Grade.valueOf(row.getString("grade")),
        row.getString("grade_reason"),
        row.getString("graded_by"),
        row.getTimestamp("graded_at").toInstant(),
        ContactState.valueOf(row.getString("state")),
        row.getInt("completeness"),
        row.getInt("repeat_count"),
        police ? review(row) : null,
        row.getInt("version"));
  }

  private static ContactHead.Review review(ResultSet row) throws SQLException {
    int reviewer = row.getInt("police_reviewer_staff_id");
    StaffId staff = row.wasNull() ? null : new StaffId(reviewer);
    return new ContactHead.Review(
        staff,
        row.getString("police_reviewer_name"),
        instant(row, "police_reviewed_at"),
        row.getString("police_research"),
        row.getString("police_share"),
        row.getString("police_share_reason"));
  }

  private static @Nullable Grade grade(ResultSet row, String column) throws SQLException {
    String name = row.getString(column);
    return name == null ? null : Grade.valueOf(name);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
