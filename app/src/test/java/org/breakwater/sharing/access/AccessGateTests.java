package org.breakwater.sharing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.Access.Act;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Viewer;
import org.breakwater.testing.BreakwaterTest;
import org.breakwater.testing.Partners;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BreakwaterTest
class AccessGateTests {
  @Autowired Access access;
  @Autowired Partners partners;
  @Autowired JdbcClient jdbc;

  @Test
  void theDatabaseKnowsTheViewerOnlyInsideTheTransaction() {
    Viewer manager = partners.fresh().hubManager();
    Integer inside = access.reading(manager, () -> settingOfStaff());
    assertThat(inside).isEqualTo(manager.staff().value());
    assertThat(settingOfStaff()).isNull();
  }

  @Test
  void aNestedViewerIsToldBackAfterwards() {
    var partnership = partners.fresh();
    Viewer manager = partnership.hubManager();
    Viewer officer = partnership.officer();
    List<Integer> seen =
        access.reading(
            manager,
            () -> {
              Integer nested = access.reading(officer, this::settingOfStaff);
              return List.of(nested, settingOfStaff());
            });
    assertThat(seen).containsExactly(officer.staff().value(), manager.staff().value());
  }

  @Test
  void refusalIsThrownAndTraced() {
    var partnership = partners.fresh();
    Viewer officer = partnership.officer();
    assertThatThrownBy(() -> access.check(officer, Permission.DECIDE_CONTACT))
        .isInstanceOf(Access.NotPermitted.class);
    assertThat(tracesOf(officer)).contains("REFUSED DECIDE_CONTACT");
  }

  @Test
  void aRefusalInsideATransactionThatFailsIsStillTraced() {
    var partnership = partners.fresh();
    Viewer officer = partnership.officer();
    var about = new RecordRef("contact", UUID.randomUUID());
    assertThatThrownBy(() ->
            access.reading(
                officer,
                () -> {
                  throw access.notFound(officer, about, "a contact");
                }))
        .isInstanceOf(Access.NotFound.class);
    assertThat(tracesOf(officer)).contains("REFUSED asked for a contact");
  }

  @Test
  void aTraceOutsideATransactionIsRefused() {
    Viewer officer = partners.fresh().officer();
    assertThatThrownBy(
            () -> access.trace(officer, Act.READ, new RecordRef("x", UUID.randomUUID()), "nothing"))
        .isInstanceOf(IllegalStateException.class);
  }

  private Integer settingOfStaff() {
    return jdbc.sql("select sharing.viewer_staff() as staff")
        .query((row, n) -> (Integer) row.getObject("staff"))
        .list()
        .getFirst();
  }

  private List<String> tracesOf(Viewer viewer) {
    Viewer system =
        access.system(
            viewer.partnership(),
            org.breakwater.sharing.Role.SYSTEM_CLOCK,
            org.breakwater.sharing.Purpose.AUDIT);
    return access.reading(
        system,
        () ->
            jdbc.sql(
                    "select act || ' ' || detail as line from sharing.audit where staff_id = :staff")
                .param("staff", viewer.staff().value())
                .query((row, n) -> row.getString("line"))
                .list());
  }
}
