package org.breakwater.people;

import java.util.UUID;

/**
 * One agency's own record of a person. Stable for ever.
 *
 * @param value a time-ordered UUID
 */
public record RecordId(UUID value) {}
