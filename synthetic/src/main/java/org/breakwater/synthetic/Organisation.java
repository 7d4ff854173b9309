package org.breakwater.synthetic;

import org.jspecify.annotations.Nullable;

/**
 * A partner.
 *
 * @param code short, lower-case, stable across seeds and sizes, such as {@code police} or {@code
 *     school-001}
 * @param parentCode the organisation that answers for this one, if any
 */
public record Organisation(
    String code, String name, OrganisationKind kind, @Nullable String parentCode) {}
