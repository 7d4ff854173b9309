package org.breakwater.linkage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person as one agency describes them. What the agency does not know is null, empty or {@link
 * Sex#UNKNOWN}, and then says nothing for or against.
 *
 * @param given first name, with middle names after it if known; "Baby" and the like mean no name
 *     yet
 * @param family surname, hyphenated or not
 * @param otherNames other full names: aliases, previous names, names in another order or script
 * @param born date of birth; null if unborn or not known
 * @param postcode in any spacing; an invalid one is compared as it stands
 * @param address the first line or the whole of it
 * @param identifiers by kind ("NHS", "UPN", "LA_CHILD_ID:org"), verified and normalised by the
 *     caller
 * @param source the kind of system that keeps the record ("police", "health"): each errs in its own
 *     way; null if not known
 */
public record PersonDescription(
    @Nullable String given,
    @Nullable String family,
    List<String> otherNames,
    @Nullable LocalDate born,
    Sex sex,
    @Nullable String postcode,
    @Nullable String address,
    Map<String, String> identifiers,
    @Nullable String source) {

  /** Of a record whose source is not known. */
  public PersonDescription(
      @Nullable String given,
      @Nullable String family,
      List<String> otherNames,
      @Nullable LocalDate born,
      Sex sex,
      @Nullable String postcode,
      @Nullable String address,
      Map<String, String> identifiers) {
    this(given, family, otherNames, born, sex, postcode, address, identifiers, null);
  }

  public PersonDescription {
    otherNames = List.copyOf(otherNames);
    identifiers = Map.copyOf(identifiers);
  }
}
