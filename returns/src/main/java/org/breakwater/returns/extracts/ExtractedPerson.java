package org.breakwater.returns.extracts;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person as the agency's extract describes them. Statutory returns leave names out, so most of
 * this may be missing.
 *
 * @param localId the agency's own id
 * @param child whether the list is of children; false for adopters
 * @param given given names, as written
 * @param family family name, as written
 * @param sex as recorded; null when the extract has no such column or the value is not known to us
 * @param born date of birth; up to 300 days ahead for an unborn child's expected date
 * @param ethnicity the Department for Education's four-letter code; null when not recognised
 * @param identifiers other identifiers by scheme ({@code UPN}, {@code NHS}), not yet checked
 * @param address first lines of the address, as written
 * @param postcode home postcode, as written
 * @param familyGroup the agency's own id of the family
 */
public record ExtractedPerson(
    String localId,
    boolean child,
    @Nullable String given,
    @Nullable String family,
    @Nullable Sex sex,
    @Nullable LocalDate born,
    @Nullable String ethnicity,
    Map<String, String> identifiers,
    @Nullable String address,
    @Nullable String postcode,
    @Nullable String familyGroup)
    implements ExtractedRecord {

  /** Copies the identifiers. */
  public ExtractedPerson {
    identifiers = Map.copyOf(identifiers);
  }
}
