package org.breakwater.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.breakwater.sharing.Access;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database itself must hold, whatever the code above it does. Connected as the
 * application's own role.
 */
@BreakwaterTest
class SchemaTests {
  /** Address book, framework and catalogue: nothing in them is about a person in need. */
  private static final Set<String> NOT_ABOUT_A_PERSON =
      Set.of(
          "sharing.partnership",
          "sharing.organisation",
          "sharing.membership",
          "sharing.staff",
          "sharing.user_entities",
          "sharing.user_credentials",
          "sharing.api_client",
          "timescales.rule");

  @Autowired JdbcClient jdbc;
  @Autowired Access access;
  @Autowired Partners partners;
  @Autowired @FlywayDataSource DataSource owner;
  @Autowired Flyway flyway;
  @Autowired FlywayMigrationStrategy migration;

  @Test
  void everyTableAboutAPersonHasThePartnershipFirstInItsKey() {
    List<String> astray =
        jdbc.sql(
                """
                select n.nspname || '.' || c.relname as name
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname in ('sharing','people','facts','timescales','forms','frontdoor','childfile','improvement')
                  and c.relname <> 'schema_history'
                  and coalesce((select a.attname from pg_index i
                        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                        where i.indrelid = c.oid and i.indisprimary), '') <> 'partnership_id'
                order by 1
                """)
            .query((row, n) -> row.getString("name"))
            .list();
    assertThat(astray)
        .as(
            "Put partnership_id first in the primary key of each, or name the table in NOT_ABOUT_A_PERSON if it is about nobody.")
        .allMatch(NOT_ABOUT_A_PERSON::contains);
  }

  @Test
  void everyTableAboutAPersonIsUnderRowLevelSecurity() {
    List<String> open =
        jdbc.sql(
                """
                select n.nspname || '.' || c.relname as name
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and n.nspname in ('sharing','people','facts','timescales','forms','frontdoor','childfile','improvement')
                  and c.relname <> 'schema_history'
                  and not (c.relrowsecurity and c.relforcerowsecurity)
                order by 1
                """)
            .query((row, n) -> row.getString("name"))
            .list();
    assertThat(open)
        .as(
            "alter table … enable row level security; alter table … force row level security; and a policy.")
        .allMatch(NOT_ABOUT_A_PERSON::contains);
  }

  @Test
  void whoOnlyOverseesSeesNobodyInAnyTableAboutChildren() {
    List<String> open =
        jdbc.sql(
                """
                select n.nspname || '.' || c.relname as name
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and c.relrowsecurity
                  and n.nspname not in ('sharing', 'web', 'timescales', 'forms', 'improvement', 'demo')
                  and not exists (select 1 from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname
                                  and p.policyname = 'not_for_oversight' and p.permissive = 'RESTRICTIVE')
                order by 1
                """)
            .query((row, n) -> row.getString("name"))
            .list();
    assertThat(open)
        .as(
            "Name the schema in improvement/afterMigrate, which gives its tables the policy not_for_oversight;"
                + " or here, if the module knows no child.")
        .isEmpty();
  }

  @Test
  void aTableAboutChildrenThatComesLaterIsClosedToWhoOnlyOversees() {
    JdbcClient byOwner = JdbcClient.create(owner);
    byOwner
        .sql(
            """
            create table people.comes_later (partnership_id integer primary key);
            alter table people.comes_later enable row level security
            """)
        .update();
    try {
      migration.migrate(flyway);
      assertThat(
              jdbc.sql(
                      "select policyname from pg_policies where schemaname = 'people' and tablename = 'comes_later' and permissive = 'RESTRICTIVE'")
                  .query(String.class)
                  .list())
          .containsExactly("not_for_oversight");
    } finally {
      byOwner.sql("drop table people.comes_later").update();
    }
  }

  @Test
  void withoutAViewerNobodyIsSeen() {
    List<String> protectedTables =
        jdbc.sql(
                """
                select n.nspname || '.' || c.relname as name
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and c.relrowsecurity
                  and has_table_privilege(current_user, c.oid, 'select')
                """)
            .query((row, n) -> row.getString("name"))
            .list();
    assertThat(protectedTables)
        .contains("people.agency_record", "frontdoor.contact", "timescales.clock", "sharing.audit");
    for (String table : protectedTables) {
      Long seen =
          jdbc.sql("select count(*) as seen from " + table)
              .query((row, n) -> row.getLong("seen"))
              .single();
      assertThat(seen).as("rows of %s seen with no viewer set", table).isZero();
    }
  }

  @Test
  void theApplicationCannotStepAroundIt() {
    assertThatThrownBy(
            () -> jdbc.sql("alter table people.agency_record disable row level security").update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("must be owner");
    assertThatThrownBy(() -> jdbc.sql("alter role current_user bypassrls").update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("set role postgres").update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
    // turning the check off makes the query fail, not pass
    var manager = partners.fresh().hubManager();
    assertThatThrownBy(() ->
            access.reading(
                manager,
                () -> {
                  jdbc.sql("select set_config('row_security', 'off', true)").query().listOfRows();
                  return jdbc.sql("select count(*) from people.agency_record").query().listOfRows();
                }))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void theApplicationOwnsNothingAndIsNoSuperuser() {
    String who =
        jdbc.sql(
                """
                select rolsuper::text || rolbypassrls::text || rolcreaterole::text || rolcreatedb::text
                       || (select count(*) from pg_class where relowner = r.oid) as who
                from pg_roles r where rolname = current_user
                """)
            .query((row, n) -> row.getString("who"))
            .single();
    assertThat(who).isEqualTo("falsefalsefalsefalse0");
  }
}
