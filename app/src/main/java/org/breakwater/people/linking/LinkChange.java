package org.breakwater.people.linking;

import java.time.Instant;
import java.util.UUID;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * One join, split, decision that two are different, or undo.
 *
 * @param person who stays
 * @param other who was joined into them or split out of them
 */
public record LinkChange(
    UUID id,
    Kind kind,
    PersonId person,
    PersonId other,
    String why,
    String by,
    int staff,
    Instant at,
    @Nullable UUID undoes,
    @Nullable UUID undoneBy) {

  /** What was done. */
  public enum Kind {
    JOIN,
    SPLIT,
    SEPARATE,
    CONFIRM,
    UNDO
  }

  /** Whether it can be undone, unless a later change is in the way. */
  public boolean undoable() {
    return kind != Kind.UNDO && undoneBy == null;
  }

  /** A record that moved, and where it came from. */
  public record Move(RecordId record, PersonId from, PersonId to) {}
}
