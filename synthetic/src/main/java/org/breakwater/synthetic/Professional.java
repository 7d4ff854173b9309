package org.breakwater.synthetic;

import java.util.List;

/**
 * Someone who works for a partner and signs in.
 *
 * @param username unique in the partnership
 * @param roles codes, such as {@code HUB_MANAGER}
 * @param phone from the ranges Ofcom keeps for drama, so that nobody real is ever rung
 */
public record Professional(
    String username,
    String name,
    String organisationCode,
    List<String> roles,
    String jobTitle,
    String phone) {
  public Professional {
    roles = List.copyOf(roles);
  }
}
