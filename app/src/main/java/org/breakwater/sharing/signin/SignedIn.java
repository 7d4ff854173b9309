package org.breakwater.sharing.signin;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.StaffId;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who a user name is, read anew for each request: a person moved or stopped takes effect at once.
 */
@Component
class SignedIn {
  private static final String KEPT = SignedIn.class.getName();
  private final JdbcClient jdbc;

  SignedIn(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The person and the names shown around every page. */
  record Present(Viewer viewer, String organisation, String partnership) {}

  Optional<Viewer> viewer(String username, Purpose purpose) {
    return present(username).map(present -> present.viewer().forPurpose(purpose));
  }

  /** Asked once per request, however many ask. */
  Optional<Present> present(String username) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return find(username);
    }
    Object kept = request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
    if (kept instanceof Present present) {
      return Optional.of(present);
    }
    Optional<Present> found = find(username);
    found.ifPresent(
        present -> request.setAttribute(KEPT, present, RequestAttributes.SCOPE_REQUEST));
    return found;
  }

  private Optional<Present> find(String username) {
    return jdbc.sql(
            """
            select s.id, s.partnership_id, s.organisation_id, s.name, s.roles,
                   o.name as organisation, p.name as partnership
            from sharing.staff s
            join sharing.organisation o on o.id = s.organisation_id
            join sharing.partnership p on p.id = s.partnership_id
            where s.username = :username and s.active
            """)
        .param("username", username)
        .query((row, n) ->
            new Present(
                new Viewer(
                    new PartnershipId(row.getInt("partnership_id")),
                    new OrganisationId(row.getInt("organisation_id")),
                    new StaffId(row.getInt("id")),
                    row.getString("name"),
                    roles((String[]) row.getArray("roles").getArray()),
                    Purpose.OWN_ACCOUNT),
                row.getString("organisation"),
                row.getString("partnership")))
        .optional();
  }

  private static Set<Role> roles(String[] names) {
    return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toSet());
  }
}
