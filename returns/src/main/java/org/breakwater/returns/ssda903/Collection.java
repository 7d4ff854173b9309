package org.breakwater.returns.ssda903;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules must know of the collection as a whole.
 *
 * @param start first day of the year, 1 April
 * @param end last day of the year, 31 March
 * @param authority the authority's own code, as the postcode file spells it; null when not given
 * @param xml whether this year's rows came in the XML form, which alone tells the UASC status
 * @param status whether the header rows carry the UASC status
 * @param derived whether placement authority, location and distance were worked out
 * @param postcodes the known postcodes without spaces; null when no postcode file was given
 * @param providers Ofsted's list of providers by URN; null when it was not given
 * @param now this year's tables that were given
 * @param last last year's tables that were given
 * @param upns how many header rows of this year have each UPN
 */
record Collection(
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable String authority,
    boolean xml,
    boolean status,
    boolean derived,
    @Nullable Postcodes postcodes,
    @Nullable Map<String, Provider> providers,
    Set<Table> now,
    Set<Table> last,
    Map<String, Integer> upns) {

  /**
   * A provider of Ofsted's list.
   *
   * @param postcode where it is
   * @param placements placement codes it is registered for, comma separated
   * @param kinds provider codes it may be, comma separated
   * @param from first day registered
   * @param to last day registered
   * @param authority code of the authority it belongs to
   */
  record Provider(
      @Nullable String postcode,
      @Nullable String placements,
      @Nullable String kinds,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String authority) {

    /** Whether a comma-separated list holds a code. */
    static boolean lists(@Nullable String list, @Nullable String code) {
      if (list == null || code == null) {
        return false;
      }
      for (String one : list.split(",", -1)) {
        if (one.strip().equals(code)) {
          return true;
        }
      }
      return false;
    }
  }
}
