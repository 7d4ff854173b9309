package org.breakwater.sharing;

/**
 * An organisation. It may belong to several partnerships (one police force serves four councils).
 *
 * @param value a positive number given at set-up
 */
public record OrganisationId(int value) {}
