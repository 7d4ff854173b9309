package org.breakwater.returns.extracts;

import java.time.LocalDate;
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
 */
public record ExtractedEvent(
    String localId,
    EventKind kind,
    LocalDate on,
    @Nullable LocalDate until,
    @Nullable String note,
    @Nullable String team,
    @Nullable String worker,
    String source)
    implements ExtractedRecord {}
