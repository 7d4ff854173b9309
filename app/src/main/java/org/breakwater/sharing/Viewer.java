package org.breakwater.sharing;

import java.util.Set;

/**
 * Who looks, for whom, and why. Every read and every write carries one.
 *
 * @param partnership the tenant
 * @param organisation the organisation the person acts for
 * @param staff the person; zero for the system itself
 * @param name the person's name as others see it
 * @param roles what they do
 * @param purpose why they look, now
 */
public record Viewer(
    PartnershipId partnership,
    OrganisationId organisation,
    StaffId staff,
    String name,
    Set<Role> roles,
    Purpose purpose) {

  public Viewer {
    roles = Set.copyOf(roles);
  }

  /** The same person, looking for another reason. */
  public Viewer forPurpose(Purpose other) {
    return new Viewer(partnership, organisation, staff, name, roles, other);
  }

  /** Whether the person holds the role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Whether the person works in the multi-agency safeguarding hub. */
  public boolean inHub() {
    return has(Role.HUB_MANAGER) || has(Role.HUB_PRACTITIONER);
  }
}
