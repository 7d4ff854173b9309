package org.breakwater.synthetic;

import java.util.List;

/**
 * The safeguarding partnership: who the partners are and who works in them. The named demonstration
 * people come first in {@code professionals}, the same in every size.
 */
public record Partnership(
    String code, String name, List<Organisation> organisations, List<Professional> professionals) {
  public Partnership {
    organisations = List.copyOf(organisations);
    professionals = List.copyOf(professionals);
  }
}
