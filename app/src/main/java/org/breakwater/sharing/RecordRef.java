package org.breakwater.sharing;

import java.util.UUID;

/**
 * Names a record of another module without knowing what it is.
 *
 * @param kind such as {@code contact}, {@code person}, {@code information-request}
 * @param id its id
 */
public record RecordRef(String kind, UUID id) {
  @Override
  public String toString() {
    return kind + "/" + id;
  }
}
