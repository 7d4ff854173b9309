package org.breakwater.returns.extracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A home address known from a table other than the person's own, such as the home postcode on a
 * looked-after episode.
 *
 * @param localId the agency's own id of the person
 * @param postcode as written
 * @param since the first day it is known to hold; null when unknown
 */
public record ExtractedAddress(String localId, String postcode, @Nullable LocalDate since)
    implements ExtractedRecord {}
