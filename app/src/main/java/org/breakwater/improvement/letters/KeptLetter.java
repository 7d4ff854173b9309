package org.breakwater.improvement.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.breakwater.improvement.Letter;
import org.breakwater.sharing.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * A letter while a person checks what the machine read; nothing of it is in the plan before they
 * accept it.
 *
 * @param pages how many pages it has; 1 for text without pages
 * @param paged whether a finding's page is known
 * @param pictured whether there are pictures of its pages
 * @param known whether its layout was recognised; otherwise findings are marked by hand
 * @param doubts what to look at
 * @param checked the pages a person has confirmed
 * @param source the source it became; null until it is accepted
 */
public record KeptLetter(
    UUID id,
    String name,
    int pages,
    boolean paged,
    boolean pictured,
    boolean known,
    Letter head,
    List<String> doubts,
    Set<Integer> checked,
    String state,
    @Nullable UUID source,
    String byName,
    Instant at,
    int version) {
  /** Being checked. */
  public static final String CHECKING = "CHECKING";

  /** Its findings are in the plan. */
  public static final String ACCEPTED = "ACCEPTED";

  /** Put aside: it was no letter, or a better file came. */
  public static final String DISCARDED = "DISCARDED";

  public KeptLetter {
    doubts = List.copyOf(doubts);
    checked = Set.copyOf(checked);
  }

  public RecordRef ref() {
    return ref(id);
  }

  public static RecordRef ref(UUID id) {
    return new RecordRef("improvement-letter", id);
  }

  public boolean open() {
    return state.equals(CHECKING);
  }

  public String href() {
    return "/improvement/letters/" + id;
  }

  public LocalDate received() {
    return head.receivedOn();
  }
}
