package org.breakwater.sharing;

import java.util.function.Supplier;

/**
 * The one door to records. A <em>check</em> answers "may I?"; a <em>filter</em> is row-level
 * security in the database, which shows each viewer only what is theirs.
 */
public interface Access {
  /** What was done to a record, as the audit trail names it. */
  enum Act {
    SIGN_IN,
    SIGN_OUT,
    READ,
    SEARCH,
    CREATE,
    CHANGE,
    DECIDE,
    SHARE,
    ASK,
    ANSWER,
    JOIN,
    SPLIT,
    IMPORT,
    EXPORT,
    REFUSED
  }

  /**
   * Runs work in a transaction in which the database shows only what this viewer may see. A nested
   * call joins the transaction; if it names another viewer (the matcher, say) the database is told,
   * and told back afterwards.
   */
  <T> T reading(Viewer viewer, Supplier<T> work);

  /** As {@link #reading}, for work that changes records. */
  <T> T writing(Viewer viewer, Supplier<T> work);

  /** As {@link #writing(Viewer, Supplier)} with nothing to give back. */
  default void writing(Viewer viewer, Runnable work) {
    writing(
        viewer,
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  /** The system itself, in one of its roles. */
  Viewer system(PartnershipId partnership, Role systemRole, Purpose purpose);

  /** May this viewer? */
  default boolean may(Viewer viewer, Permission permission) {
    return permission.allowedTo(viewer.roles());
  }

  /**
   * As {@link #may}, but a refusal leaves a trace.
   *
   * @throws NotPermitted if not
   */
  void check(Viewer viewer, Permission permission);

  /**
   * Adds a line to the audit trail, in the current transaction of {@link #reading} or {@link
   * #writing}.
   */
  void trace(Viewer viewer, Act act, RecordRef about, String detail);

  /**
   * To be thrown when a record does not exist for this viewer. The attempt is traced in a
   * transaction of its own; the reader cannot tell "none" from "not yours".
   */
  NotFound notFound(Viewer viewer, RecordRef about, String what);

  /** A record that does not exist, or not for this viewer. */
  final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String message) {
      super(message);
    }
  }

  /** The viewer's roles do not allow this. */
  final class NotPermitted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotPermitted(String message) {
      super(message);
    }
  }
}
