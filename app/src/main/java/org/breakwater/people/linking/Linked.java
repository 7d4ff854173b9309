package org.breakwater.people.linking;

import java.time.Instant;
import java.util.UUID;

/** What came of a join, a split or an undo. */
public sealed interface Linked {
  /** Done, and can be undone by this id. */
  record Done(UUID change) implements Linked {}

  /** The people are already as asked. */
  record AlreadySo() implements Linked {}

  /** Cannot be undone before the later change of the same records is. */
  record Overtaken(String by, Instant at) implements Linked {}

  /** A split must leave a record on either side. */
  record NothingOnOneSide() implements Linked {}
}
