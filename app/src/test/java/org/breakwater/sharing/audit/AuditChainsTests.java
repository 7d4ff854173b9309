package org.breakwater.sharing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test spoils the chain as somebody with every right in the database could. */
@BreakwaterTest
class AuditChainsTests {
  @Autowired Access access;
  @Autowired AuditChains chains;
  @Autowired AuditSeal seal;
  @Autowired Partners partners;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  @Test
  void anUntouchedTrailHolds() {
    Viewer manager = fiveLines();
    var verdict = chains.verify(manager.partnership(), seal);
    assertThat(verdict.lines()).isEqualTo(5);
    assertThat(verdict.faults()).isEmpty();
  }

  @Test
  void anEditedLineIsNamed() {
    assertThat(
            faultsAfter(
                "update sharing.audit set detail = 'nothing to see' where partnership_id = :p and position = 3"))
        .anySatisfy(fault -> assertThat(fault).contains("line 3").contains("edited"));
  }

  @Test
  void aRemovedLineIsNamed() {
    assertThat(faultsAfter("delete from sharing.audit where partnership_id = :p and position = 3"))
        .anySatisfy(fault -> assertThat(fault).contains("line 3 is missing"));
  }

  @Test
  void aRemovedEndIsNamed() {
    assertThat(faultsAfter("delete from sharing.audit where partnership_id = :p and position = 5"))
        .anySatisfy(fault -> assertThat(fault).contains("line 5").contains("missing"));
  }

  @Test
  void twoLinesExchangedAreNamed() {
    assertThat(
            faultsAfter(
                """
                update sharing.audit a set position = case a.position when 2 then 1003 else 1002 end
                where partnership_id = :p and position in (2, 3);
                update sharing.audit set position = position - 1000 where partnership_id = :p and position > 1000
                """))
        .anySatisfy(fault -> assertThat(fault).contains("line 2"))
        .anySatisfy(fault -> assertThat(fault).contains("line 3"));
  }

  @Test
  void theApplicationItselfCanNeitherEditNorRemove() {
    Viewer manager = fiveLines();
    assertThat(refusedByTheDatabase(manager, "update sharing.audit set detail = 'x'")).isTrue();
    assertThat(refusedByTheDatabase(manager, "delete from sharing.audit")).isTrue();
  }

  @Autowired JdbcClient jdbc;

  private boolean refusedByTheDatabase(Viewer viewer, String sql) {
    try {
      access.writing(viewer, () -> jdbc.sql(sql).update());
      return false;
    } catch (org.springframework.dao.DataAccessException refused) {
      return String.valueOf(refused.getMostSpecificCause().getMessage())
          .contains("permission denied");
    }
  }

  private java.util.List<String> faultsAfter(String spoil) {
    Viewer manager = fiveLines();
    Consumer<String> asOwner =
        sql -> JdbcClient.create(owner).sql(sql).param("p", manager.partnership().value()).update();
    for (String statement : spoil.split(";")) {
      if (!statement.isBlank()) {
        asOwner.accept(statement);
      }
    }
    return chains.verify(manager.partnership(), seal).faults().stream()
        .map(AuditChains.Fault::words)
        .toList();
  }

  private Viewer fiveLines() {
    Viewer manager = partners.fresh().hubManager();
    for (int i = 1; i <= 5; i++) {
      String detail = "line " + i;
      access.writing(
          manager,
          () ->
              access.trace(manager, Act.READ, new RecordRef("contact", UUID.randomUUID()), detail));
    }
    return manager;
  }
}
