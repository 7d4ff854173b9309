package org.breakwater.sharing.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The directory's SQL. Nothing here is about a person in need: it is the partners' own address
 * book.
 */
@Component
class DirectoryTables implements Directory {
  /** Every page asks who the partners are; they change a few times a year. */
  private static final Duration REMEMBERED = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<PartnershipId, Partners> remembered = new ConcurrentHashMap<>();

  DirectoryTables(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Partners(List<Organisation> organisations, Instant until) {}

  @Override
  public List<PartnershipId> partnerships() {
    return jdbc.sql("select id from sharing.partnership order by id")
        .query((row, n) -> new PartnershipId(row.getInt("id")))
        .list();
  }

  @Override
  public String partnershipName(PartnershipId partnership) {
    return jdbc.sql("select name from sharing.partnership where id = :id")
        .param("id", partnership.value())
        .query((row, n) -> row.getString("name"))
        .single();
  }

  @Override
  public List<Organisation> organisations(PartnershipId partnership) {
    Instant now = clock.instant();
    Partners partners = remembered.get(partnership);
    if (partners == null || !now.isBefore(partners.until())) {
      partners = new Partners(List.copyOf(read(partnership)), now.plus(REMEMBERED));
      remembered.put(partnership, partners);
    }
    return partners.organisations();
  }

  private List<Organisation> read(PartnershipId partnership) {
    return jdbc.sql(
            """
            select o.id, o.code, o.name, o.kind
            from sharing.organisation o
            join sharing.membership m on m.organisation_id = o.id
            where m.partnership_id = :partnership
            order by o.name
            """)
        .param("partnership", partnership.value())
        .query(DirectoryTables::organisation)
        .list();
  }

  @Override
  public Optional<Organisation> organisation(
      PartnershipId partnership, OrganisationId organisation) {
    return organisations(partnership).stream().filter(o -> o.id().equals(organisation)).findFirst();
  }

  @Override
  public Optional<Organisation> organisationByCode(PartnershipId partnership, String code) {
    return organisations(partnership).stream().filter(o -> o.code().equals(code)).findFirst();
  }

  @Override
  public Optional<Staff> staff(PartnershipId partnership, StaffId staff) {
    return jdbc.sql(
            """
            select id, username, name, organisation_id, roles, job_title, phone
            from sharing.staff where id = :id and partnership_id = :partnership
            """)
        .param("id", staff.value())
        .param("partnership", partnership.value())
        .query(DirectoryTables::person)
        .optional();
  }

  @Override
  public Optional<Staff> staffByUsername(String username) {
    return jdbc.sql(
            """
            select id, username, name, organisation_id, roles, job_title, phone
            from sharing.staff where username = :username and active
            """)
        .param("username", username)
        .query(DirectoryTables::person)
        .optional();
  }

  @Override
  public List<Staff> staffOf(PartnershipId partnership, OrganisationId organisation) {
    return jdbc.sql(
            """
            select id, username, name, organisation_id, roles, job_title, phone
            from sharing.staff
            where partnership_id = :partnership and organisation_id = :organisation and active
            order by name
            """)
        .param("partnership", partnership.value())
        .param("organisation", organisation.value())
        .query(DirectoryTables::person)
        .list();
  }

  @Override
  public PartnershipId keepPartnership(String code, String name) {
    return jdbc.sql(
            """
            insert into sharing.partnership (code, name) values (:code, :name)
            on conflict (code) do update set name = excluded.name
            returning id
            """)
        .param("code", code)
        .param("name", name)
        .query((row, n) -> new PartnershipId(row.getInt("id")))
        .single();
  }

  @Override
  public Organisation keepOrganisation(
      PartnershipId partnership, String code, String name, Kind kind) {
    int id =
        jdbc.sql(
                """
                insert into sharing.organisation (code, name, kind) values (:code, :name, :kind)
                on conflict (code) do update set name = excluded.name, kind = excluded.kind
                returning id
                """)
            .param("code", code)
            .param("name", name)
            .param("kind", kind.name())
            .query((row, n) -> row.getInt("id"))
            .single();
    jdbc.sql(
            """
            insert into sharing.membership (partnership_id, organisation_id) values (:partnership, :organisation)
            on conflict do nothing
            """)
        .param("partnership", partnership.value())
        .param("organisation", id)
        .update();
    remembered.clear();
    return new Organisation(new OrganisationId(id), code, name, kind);
  }

  @Override
  public Staff keepStaff(PartnershipId partnership, Staff staff, @Nullable String passwordHash) {
    int id =
        jdbc.sql(
                """
                insert into sharing.staff
                  (partnership_id, organisation_id, username, name, roles, job_title, phone, password_hash)
                values (:partnership, :organisation, :username, :name, :roles, :title, :phone, :hash)
                on conflict (username) do update set
                  organisation_id = excluded.organisation_id, name = excluded.name, roles = excluded.roles,
                  job_title = excluded.job_title, phone = excluded.phone,
                  password_hash = coalesce(excluded.password_hash, sharing.staff.password_hash)
                returning id
                """)
            .param("partnership", partnership.value())
            .param("organisation", staff.organisation().value())
            .param("username", staff.username())
            .param("name", staff.name())
            .param("roles", staff.roles().stream().map(Role::name).sorted().toArray(String[]::new))
            .param("title", staff.jobTitle())
            .param("phone", staff.phone())
            .param("hash", passwordHash)
            .query((row, n) -> row.getInt("id"))
            .single();
    return new Staff(
        new StaffId(id),
        staff.username(),
        staff.name(),
        staff.organisation(),
        staff.roles(),
        staff.jobTitle(),
        staff.phone());
  }

  private static Organisation organisation(ResultSet row, int number) throws SQLException {
    return new Organisation(
        new OrganisationId(row.getInt("id")),
        row.getString("code"),
        row.getString("name"),
        Kind.valueOf(row.getString("kind")));
  }

  private static Staff person(ResultSet row, int number) throws SQLException {
    return new Staff(
        new StaffId(row.getInt("id")),
        row.getString("username"),
        row.getString("name"),
        new OrganisationId(row.getInt("organisation_id")),
        roles(row.getArray("roles")),
        row.getString("job_title"),
        row.getString("phone"));
  }

  private static Set<Role> roles(Array names) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream((String[]) names.getArray()).map(Role::valueOf).forEach(roles::add);
    return roles;
  }
}
