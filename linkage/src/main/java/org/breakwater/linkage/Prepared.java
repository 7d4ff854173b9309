package org.breakwater.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A description made ready to compare, so that one asked about many is only made ready once. */
record Prepared(
    List<FullName> names,
    @Nullable LocalDate born,
    Sex sex,
    @Nullable String postcode,
    Homes.@Nullable Line address,
    Map<String, String> identifiers) {

  private static final int MOST_NAMES = 6;

  static Prepared of(PersonDescription d) {
    var names = new ArrayList<FullName>();
    names.add(FullName.of(d.given(), d.family()));
    for (String other : d.otherNames()) {
      if (!other.isBlank() && names.size() < MOST_NAMES) {
        names.add(FullName.parse(other));
      }
    }
    return new Prepared(
        names,
        d.born(),
        d.sex(),
        Postcode.normalise(d.postcode()),
        Homes.Line.of(d.address()),
        d.identifiers());
  }
}
