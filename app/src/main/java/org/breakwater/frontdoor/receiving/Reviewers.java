package org.breakwater.frontdoor.receiving;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names one reviewer for each police notice, so that none waits for "somebody" (finding A05). */
@Component
class Reviewers {
  private final Directory directory;
  private final JdbcClient jdbc;

  Reviewers(Directory directory, JdbcClient jdbc) {
    this.directory = directory;
    this.jdbc = jdbc;
  }

  /** The reviewer of the force with the fewest notices waiting; empty if it has named none. */
  Optional<Directory.Staff> leastBusy(Viewer system, OrganisationId force) {
    Map<Integer, Integer> waiting = new HashMap<>();
    jdbc.sql(
            """
            select police_reviewer_staff_id as reviewer, count(*) as waiting from frontdoor.contact
            where partnership_id = :partnership and source_organisation_id = :force
              and kind = 'POLICE_NOTICE' and police_reviewed_at is null and police_reviewer_staff_id is not null
            group by police_reviewer_staff_id
            """)
        .param("partnership", system.partnership().value())
        .param("force", force.value())
        .query(row -> {
          waiting.put(row.getInt("reviewer"), row.getInt("waiting"));
        });
    return directory.staffOf(system.partnership(), force).stream()
        .filter(staff -> staff.roles().contains(Role.POLICE_REVIEWER))
        .min(
            Comparator.comparing(
                    (Directory.Staff staff) -> waiting.getOrDefault(staff.id().value(), 0))
                .thenComparing(staff -> staff.id().value()));
  }
}
