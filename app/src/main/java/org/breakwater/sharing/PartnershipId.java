package org.breakwater.sharing;

/**
 * A safeguarding partnership: the tenant. It stands first in the key of every table about a person.
 *
 * @param value a positive number given at set-up
 */
public record PartnershipId(int value) {}
