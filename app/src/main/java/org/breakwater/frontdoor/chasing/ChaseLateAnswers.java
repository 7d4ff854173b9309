package org.breakwater.frontdoor.chasing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.breakwater.frontdoor.Grade;
import org.breakwater.frontdoor.glance.AskedAgency;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Directory;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.Viewer;
import org.breakwater.timescales.ClockReading;
import org.breakwater.timescales.Clocks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reminds agencies whose answer is late: once when its time has run out, again after a wait that
 * depends on the grade, and with the second reminder the hub is told to telephone. A local rule,
 * not a statutory one.
 */
@Component
public class ChaseLateAnswers {
  private static final int AT_ONCE = 1_000;
  private final Access access;
  private final Directory directory;
  private final Clocks clocks;
  private final JdbcClient jdbc;
  private final Clock clock;

  ChaseLateAnswers(
      Access access, Directory directory, Clocks clocks, JdbcClient jdbc, Clock clock) {
    this.access = access;
    this.directory = directory;
    this.clocks = clocks;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** In every partnership; how many reminders were given. */
  public int chase() {
    return directory.partnerships().stream().mapToInt(this::chase).sum();
  }

  /** In one partnership. */
  int chase(PartnershipId partnership) {
    Viewer keeper = access.system(partnership, Role.SYSTEM_CLOCK, Purpose.TIMESCALES);
    return access.writing(keeper, () -> remind(keeper));
  }

  private record Waiting(UUID id, Grade grade, int chased, @Nullable Instant lastChased) {
    boolean dueAgain(Instant now) {
      return lastChased == null || !lastChased.plus(pause()).isAfter(now);
    }

    private Duration pause() {
      return switch (grade) {
        case RED -> Duration.ofHours(1);
        case AMBER -> Duration.ofHours(4);
        case GREEN -> Duration.ofHours(24);
      };
    }
  }

  private int remind(Viewer keeper) {
    Instant now = clock.instant();
    List<Waiting> waiting = waiting(keeper).stream().filter(one -> one.dueAgain(now)).toList();
    if (waiting.isEmpty()) {
      return 0;
    }
    Set<UUID> late =
        clocks.of(keeper, waiting.stream().map(one -> AskedAgency.ref(one.id())).toList()).stream()
            .filter(ClockReading::running)
            .filter(reading -> reading.late(now))
            .map(reading -> reading.about().id())
            .collect(Collectors.toSet());
    int given = 0;
    for (Waiting one : waiting) {
      if (late.contains(one.id())) {
        given += remind(keeper, one, now);
      }
    }
    return given;
  }

  private List<Waiting> waiting(Viewer keeper) {
    return jdbc.sql(
            """
            select id, grade, chased_count, last_chased_at from frontdoor.information_request
            where partnership_id = :partnership and state = 'ASKED' and escalated_at is null
            order by asked_at limit :most
            """)
        .param("partnership", keeper.partnership().value())
        .param("most", AT_ONCE)
        .query((row, n) -> {
          Timestamp last = row.getTimestamp("last_chased_at");
          return new Waiting(
              row.getObject("id", UUID.class),
              Grade.valueOf(row.getString("grade")),
              row.getInt("chased_count"),
              last == null ? null : last.toInstant());
        })
        .list();
  }

  private int remind(Viewer keeper, Waiting one, Instant now) {
    int reminded =
        jdbc.sql(
                """
                update frontdoor.information_request
                set chased_count = chased_count + 1, last_chased_at = :now,
                    escalated_at = case when chased_count >= 1 then :now else escalated_at end,
                    version = version + 1
                where partnership_id = :partnership and id = :id and state = 'ASKED' and chased_count = :chased
                """)
            .param("partnership", keeper.partnership().value())
            .param("id", one.id())
            .param("now", Timestamp.from(now))
            .param("chased", one.chased())
            .update();
    if (reminded == 1) {
      String what =
          one.chased() == 0
              ? "reminded: the answer is late"
              : "reminded again, and the hub told to telephone";
      access.trace(keeper, Access.Act.CHANGE, AskedAgency.ref(one.id()), what);
    }
    return reminded;
  }
}
