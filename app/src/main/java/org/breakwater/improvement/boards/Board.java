package org.breakwater.improvement.boards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.breakwater.sharing.OrganisationId;
import org.breakwater.sharing.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * A board that oversees improvement.
 *
 * @param kind such as "Improvement board", "Quality assurance sub-group"
 * @param monthsBetween how often it meets
 * @param thinBelow the percentage of meetings under which an agency's attendance is thin
 */
public record Board(UUID id, String name, String kind, int monthsBetween, int thinBelow) {
  public RecordRef ref() {
    return ref(id);
  }

  static RecordRef ref(UUID id) {
    return new RecordRef("improvement-board", id);
  }

  /** A seat, for a term. */
  public record Seat(
      UUID id,
      OrganisationId organisation,
      String person,
      boolean chair,
      LocalDate from,
      @Nullable LocalDate until) {
    /** Whether its holder could have come that day. */
    public boolean on(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  /** How a seat was filled at a meeting. */
  public enum Came {
    PRESENT("Present", true),
    DEPUTY("Sent a deputy", true),
    APOLOGIES("Apologies", false),
    ABSENT("Absent", false);

    private final String words;
    private final boolean counts;

    Came(String words, boolean counts) {
      this.words = words;
      this.counts = counts;
    }

    public String words() {
      return words;
    }

    public boolean counts() {
      return counts;
    }
  }

  /**
   * A meeting.
   *
   * @param heldAt when its attendance was recorded; null before
   * @param came by seat
   */
  public record Meeting(
      UUID id,
      UUID board,
      LocalDate on,
      String place,
      @Nullable Instant heldAt,
      Map<UUID, Came> came) {}

  /** What stands on a meeting's record. */
  public enum ItemKind {
    AGENDA("Agenda item"),
    PAPER("Paper"),
    DECISION("Decision"),
    ACTION("Action");

    private final String words;

    ItemKind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * One line of a meeting's record.
   *
   * @param doneOn the day an action was said done; null while it is open, and for what is no action
   */
  public record Item(
      UUID id,
      ItemKind kind,
      String words,
      @Nullable String owner,
      @Nullable LocalDate due,
      @Nullable UUID paper,
      String by,
      @Nullable LocalDate doneOn,
      @Nullable String doneBy) {
    static Item of(
        UUID id,
        ItemKind kind,
        String words,
        @Nullable String owner,
        @Nullable LocalDate due,
        String by) {
      return new Item(id, kind, words, owner, due, null, by, null, null);
    }

    /** A paper laid before the meeting. */
    public static Item paper(UUID id, String words, UUID paper, String by) {
      return new Item(id, ItemKind.PAPER, words, null, null, paper, by, null, null);
    }

    /** Whether it was due before this day and is not done. */
    public boolean late(LocalDate today) {
      return kind == ItemKind.ACTION && doneOn == null && due != null && due.isBefore(today);
    }
  }
}
