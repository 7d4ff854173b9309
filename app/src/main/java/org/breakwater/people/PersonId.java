package org.breakwater.people;

import java.util.UUID;

/**
 * A person, as the index now sees them. Changes by join and split: keep {@link RecordId} instead.
 *
 * @param value a time-ordered UUID
 */
public record PersonId(UUID value) {}
