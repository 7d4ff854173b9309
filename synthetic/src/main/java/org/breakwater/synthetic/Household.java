package org.breakwater.synthetic;

import java.util.List;

/** A household and its addresses over time, oldest first; the last one is where it lives now. */
public record Household(long id, List<AddressPeriod> addresses) {
  public Household {
    addresses = List.copyOf(addresses);
  }
}
