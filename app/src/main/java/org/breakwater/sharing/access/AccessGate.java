package org.breakwater.sharing.access;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.breakwater.sharing.Access;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.Permission;
import org.breakwater.sharing.Purpose;
import org.breakwater.sharing.RecordRef;
import org.breakwater.sharing.Role;
import org.breakwater.sharing.StaffId;
import org.breakwater.sharing.Viewer;
import org.breakwater.sharing.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the database who looks, for the length of one transaction. */
@Component
class AccessGate implements Access {
  private static final String VIEWER = AccessGate.class.getName() + ".viewer";
  private static final UUID NONE = new UUID(0, 0);

  private final JdbcClient jdbc;
  private final TransactionTemplate joining;
  private final TransactionTemplate apart;
  private final AuditTrail audit;

  /**
   * Two people's work for each processor: one waits for the database while the other is worked at.
   * More at once make nobody faster and the unlucky much slower (bench: p95 of 20 at once 137 ms
   * against 211).
   */
  private final Semaphore turns =
      new Semaphore(2 * Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  AccessGate(JdbcClient jdbc, PlatformTransactionManager transactions, AuditTrail audit) {
    this.jdbc = jdbc;
    this.joining = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.audit = audit;
  }

  @Override
  public <T> T reading(Viewer viewer, Supplier<T> work) {
    return inTurn(viewer, work);
  }

  @Override
  public <T> T writing(Viewer viewer, Supplier<T> work) {
    return inTurn(viewer, work);
  }

  /**
   * First come, first served: of twenty who ask at once none waits for those who came later, and
   * the last is answered hardly later than if all had been worked at together. Work inside work
   * that had its turn does not wait again, nor does the system's own work, which may take long.
   */
  private <T> T inTurn(Viewer viewer, Supplier<T> work) {
    if (viewer.staff().value() == 0
        || TransactionSynchronizationManager.isActualTransactionActive()) {
      return within(joining, viewer, work);
    }
    turns.acquireUninterruptibly();
    try {
      return within(joining, viewer, work);
    } finally {
      turns.release();
    }
  }

  private <T> T within(TransactionTemplate template, Viewer viewer, Supplier<T> work) {
    // TransactionTemplate.execute hands back what the work hands back
    return template.execute(status -> {
      boolean fresh = status.isNewTransaction();
      Viewer outer = fresh ? null : (Viewer) TransactionSynchronizationManager.getResource(VIEWER);
      Object suspended =
          fresh ? TransactionSynchronizationManager.unbindResourceIfPossible(VIEWER) : null;
      try {
        if (viewer.equals(outer)) {
          return work.get();
        }
        tell(viewer);
        TransactionSynchronizationManager.unbindResourceIfPossible(VIEWER);
        TransactionSynchronizationManager.bindResource(VIEWER, viewer);
        T result = work.get();
        if (outer != null) {
          tell(outer);
        }
        return result;
      } finally {
        TransactionSynchronizationManager.unbindResourceIfPossible(VIEWER);
        Object back = outer != null ? outer : suspended;
        if (back != null) {
          TransactionSynchronizationManager.bindResource(VIEWER, back);
        }
      }
    });
  }

  private void tell(Viewer viewer) {
    jdbc.sql(
            """
            select set_config('breakwater.partnership', :partnership, true),
                   set_config('breakwater.organisation', :organisation, true),
                   set_config('breakwater.staff', :staff, true),
                   set_config('breakwater.purpose', :purpose, true),
                   set_config('breakwater.roles', :roles, true)
            """)
        .param("partnership", Integer.toString(viewer.partnership().value()))
        .param("organisation", Integer.toString(viewer.organisation().value()))
        .param("staff", Integer.toString(viewer.staff().value()))
        .param("purpose", viewer.purpose().name())
        .param(
            "roles",
            viewer.roles().stream()
                .map(Role::name)
                .sorted()
                .collect(Collectors.joining(",", ",", ",")))
        .query((row, number) -> Boolean.TRUE)
        .single();
  }

  @Override
  public Viewer system(PartnershipId partnership, Role systemRole, Purpose purpose) {
    if (!systemRole.isSystem()) {
      throw new IllegalArgumentException(systemRole + " is a person's role, not the system's");
    }
    return new Viewer(
        partnership,
        new OrganisationId(0),
        new StaffId(0),
        "Breakwater",
        java.util.Set.of(systemRole),
        purpose);
  }

  @Override
  public void check(Viewer viewer, Permission permission) {
    if (may(viewer, permission)) {
      return;
    }
    refused(viewer, new RecordRef("permission", NONE), permission.name());
    throw new NotPermitted(viewer.name() + " may not: " + permission);
  }

  @Override
  public void trace(Viewer viewer, Act act, RecordRef about, String detail) {
    @Nullable Object current = TransactionSynchronizationManager.getResource(VIEWER);
    if (current == null) {
      throw new IllegalStateException(
          "A trace belongs to the transaction it tells of: call it inside Access.reading or writing");
    }
    audit.append(viewer, act, about, detail);
  }

  @Override
  public NotFound notFound(Viewer viewer, RecordRef about, String what) {
    refused(viewer, about, "asked for " + what);
    return new NotFound(what);
  }

  private void refused(Viewer viewer, RecordRef about, String detail) {
    within(
        apart,
        viewer,
        () -> {
          audit.append(viewer, Act.REFUSED, about, detail);
          return Boolean.TRUE;
        });
  }
}
