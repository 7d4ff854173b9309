package org.breakwater.sharing.signin;

import java.util.Set;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.StaffId;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who a user name is, read anew for each request: a person moved or stopped takes effect at once. */
@Component
class SignedIn {
  private final JdbcClient jdbc;

  SignedIn(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  java.util.Optional<Viewer> viewer(String username, Purpose purpose) {
    return jdbc.sql(
            """
            select id, partnership_id, organisation_id, name, roles
            from sharing.staff where username = :username and active
            """)
        .param("username", username)
        .query(
            (row, n) ->
                new Viewer(
                    new PartnershipId(row.getInt("partnership_id")),
                    new OrganisationId(row.getInt("organisation_id")),
                    new StaffId(row.getInt("id")),
                    row.getString("name"),
                    roles((String[]) row.getArray("roles").getArray()),
                    purpose))
        .optional();
  }

  private static Set<Role> roles(String[] names) {
    return java.util.Arrays.stream(names).map(Role::valueOf).collect(java.util.stream.Collectors.toSet());
  }
}
