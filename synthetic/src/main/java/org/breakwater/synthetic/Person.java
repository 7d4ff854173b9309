package org.breakwater.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The truth about a person, which no agency holds whole.
 *
 * @param truthId unique in one generation
 * @param family the family name used now
 * @param otherNames middle names, or the father's name where names run that way
 * @param ethnicity the code of the school and children-in-need censuses, such as {@code WBRI}
 * @param householdId where the person lives now
 * @param nhs ten digits that pass the modulus 11 check, from the range beginning 9 that is not
 *     issued
 * @param upn unique pupil number with a valid check letter, under a local authority number not in
 *     use
 * @param child under 18 on the as-of date
 * @param formerFamily a family name used earlier, before marriage, adoption or a parent's
 *     remarriage
 */
public record Person(
    long truthId,
    String given,
    String family,
    List<String> otherNames,
    LocalDate born,
    Sex sex,
    String ethnicity,
    long householdId,
    @Nullable String nhs,
    @Nullable String upn,
    boolean child,
    @Nullable String formerFamily) {
  public Person {
    otherNames = List.copyOf(otherNames);
  }
}
