package org.breakwater.people.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import org.breakwater.returns.extracts.AgencyExtract;
import org.breakwater.sharing.Directory.Organisation;
import org.breakwater.sharing.PartnershipId;

/**
 * What to import.
 *
 * @param organisation whose extract it is: its records are kept as that agency's own
 * @param path a file, or a folder of files
 * @param asOf the day the extract was made: services it lists without a start count from here
 */
record ImportOrder(
    PartnershipId partnership,
    Organisation organisation,
    AgencyExtract extract,
    Path path,
    LocalDate asOf) {}
