package org.breakwater.returns.extracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agency's service to a person over time. Open while it has no last day.
 *
 * @param localId the agency's own id of the person
 * @param service which service
 * @param from first day; null when the extract does not say
 * @param to last day; null while open
 * @param team allocated team, as written
 * @param worker allocated worker, as written
 * @param detail the extract's own status or legal status, as written
 * @param source layout and table it came from, such as {@code annex-a/list-7}
 */
public record ExtractedInvolvement(
    String localId,
    Service service,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String team,
    @Nullable String worker,
    @Nullable String detail,
    String source)
    implements ExtractedRecord {

  /** Whether the extract shows the service as still going on. */
  public boolean open() {
    return to == null;
  }
}
