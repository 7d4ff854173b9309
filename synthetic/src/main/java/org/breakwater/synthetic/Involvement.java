package org.breakwater.synthetic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service working with a child.
 *
 * @param service {@code CIN} child in need, {@code CP} child protection plan, {@code CLA} looked
 *     after, {@code YJ} youth justice, {@code EH} early help
 * @param localId the organisation's record of the child
 * @param to last day, or null while open
 */
public record Involvement(
    String organisationCode,
    String service,
    String localId,
    long truthId,
    LocalDate from,
    @Nullable LocalDate to,
    String workerName,
    String workerPhone,
    String workerTeam) {}
