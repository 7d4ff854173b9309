package org.breakwater.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * As many hub managers as are wanted, each with a sign-in of their own: twenty people are not one
 * person twenty times, whose traces would all wait for the same chain.
 */
final class Crowd {
  private Crowd() {}

  /** Their usernames; the pass phrase is that of the demonstration. */
  static List<String> of(Server server, int people) throws IOException, SQLException {
    List<String> names = new ArrayList<>();
    try (var owner = server.owner();
        var copy =
            owner.prepareStatement(
                """
                insert into sharing.staff
                  (partnership_id, organisation_id, username, name, roles, job_title, phone, password_hash)
                select partnership_id, organisation_id, ?, ?, roles, job_title, phone, password_hash
                from sharing.staff where username = 'manager.bryce'
                on conflict (username) do update set password_hash = excluded.password_hash
                """)) {
      for (int i = 1; i <= people; i++) {
        String name = "bench.manager." + i;
        copy.setString(1, name);
        copy.setString(2, "Manager " + i);
        copy.executeUpdate();
        names.add(name);
      }
    }
    return names;
  }
}
