package org.breakwater.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.breakwater.synthetic.Size;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers the load. One to a database, and about nobody. */
@Component
@Profile("demo")
class Loads {
  private final JdbcClient jdbc;

  Loads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Load> load() {
    return jdbc.sql("select size, seed, as_of, finished_at from demo.load")
        .query((row, n) -> {
          Timestamp finished = row.getTimestamp("finished_at");
          return new Load(
              Size.valueOf(row.getString("size")),
              row.getLong("seed"),
              row.getTimestamp("as_of").toInstant(),
              finished == null ? null : finished.toInstant());
        })
        .optional();
  }

  void begun(Load load) {
    jdbc.sql("insert into demo.load (size, seed, as_of) values (:size, :seed, :asOf)")
        .param("size", load.size().name())
        .param("seed", load.seed())
        .param("asOf", Timestamp.from(load.asOf()))
        .update();
  }

  void finished(Instant at) {
    jdbc.sql("update demo.load set finished_at = :at").param("at", Timestamp.from(at)).update();
  }
}
