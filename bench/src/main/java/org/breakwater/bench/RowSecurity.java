package org.breakwater.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Switches row-level security as the owner of the tables can, to see what it costs. */
final class RowSecurity {
  private RowSecurity() {}

  static void off(Server server) throws IOException, SQLException {
    all(server, "disable");
  }

  static void on(Server server) throws IOException, SQLException {
    all(server, "enable");
  }

  private static void all(Server server, String what) throws IOException, SQLException {
    try (var owner = server.owner();
        var change = owner.createStatement()) {
      change.execute(
          """
          do $$ declare relation regclass; begin
            for relation in select c.oid::regclass from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname in ('sharing','people','timescales','frontdoor')
                  and exists (select 1 from pg_policy p where p.polrelid = c.oid) loop
              execute format('alter table %%s %s row level security', relation);
            end loop;
          end $$
          """
              .formatted(what));
    }
  }
}
