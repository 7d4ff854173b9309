package org.breakwater.facts;

import java.time.LocalDate;
import java.util.List;
import org.breakwater.people.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one source says.
 *
 * @param record the agency's own record it was said of
 * @param from the day, or the first day
 * @param to the last day; null when it has none, or goes on
 * @param organisation the name of the agency whose word it is
 * @param source the return or extract it stands in, in words, such as "SSDA903 return, episodes"
 * @param asOf the latest day up to which the agency said so
 */
public record DatedFact(
    RecordId record,
    FactKind kind,
    LocalDate from,
    @Nullable LocalDate to,
    List<Detail> details,
    String organisation,
    String source,
    LocalDate asOf) {

  /** Copies the details. */
  public DatedFact {
    details = List.copyOf(details);
  }

  /**
   * What else is said of it.
   *
   * @param name what it is, such as "Legal status"
   * @param value as written, such as {@code C2}
   * @param words what a known code stands for; null when the value is no code we know
   */
  public record Detail(String name, String value, @Nullable String words) {
    /** For a reader: the words with the code, or the value as written. */
    public String shown() {
      return words == null ? value : words + " (" + value + ")";
    }
  }

  /** Whether it goes on, as far as the source knew. */
  public boolean goesOn() {
    return kind.lasts() && to == null;
  }
}
