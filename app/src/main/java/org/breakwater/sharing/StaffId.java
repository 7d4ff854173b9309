package org.breakwater.sharing;

/**
 * A professional who signs in. Zero is the system itself.
 *
 * @param value a number given at set-up
 */
public record StaffId(int value) {}
