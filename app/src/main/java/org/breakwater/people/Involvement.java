package org.breakwater.people;

import java.time.LocalDate;
import org.breakwater.sharing.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An agency's statement that its service works, or worked, with a person. Same organisation,
 * record, service and start again brings it up to date.
 *
 * @param record the agency's own record of the person
 * @param service CIN, CP, CLA, CL (care leaver), YJ or EH
 * @param to null while it is open
 */
public record Involvement(
    OrganisationId organisation,
    RecordId record,
    String service,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String worker,
    @Nullable String workerPhone,
    @Nullable String team,
    String source) {}
