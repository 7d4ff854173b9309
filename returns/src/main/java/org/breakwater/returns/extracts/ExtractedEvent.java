package org.breakwater.returns.extracts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a person on a day.
 *
 * @param localId the agency's own id of the person
 * @param kind what happened
 * @param on the day, or the first day
 * @param until the last day, for what lasts (missing from care); null otherwise or while it lasts
 * @param note the extract's own word about it, such as the source of a contact
 * @param team team that dealt with it, as written
 * @param worker worker who dealt with it, as written
 * @param source layout and table it came from
 * @param details what else the extract says of it, as written, by what it is, in the order of the
 *     layout
 */
public record ExtractedEvent(
    String localId,
    EventKind kind,
    LocalDate on,
    @Nullable LocalDate until,
    @Nullable String note,
    @Nullable String team,
    @Nullable String worker,
    String source,
    Map<String, String> details)
    implements ExtractedRecord {

  /** Copies the details, in their order. */
  public ExtractedEvent {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** An event of which nothing else is said. */
  public ExtractedEvent(
      String localId,
      EventKind kind,
      LocalDate on,
      @Nullable LocalDate until,
      @Nullable String note,
      @Nullable String team,
      @Nullable String worker,
      String source) {
    this(localId, kind, on, until, note, team, worker, source, Map.of());
  }
}
