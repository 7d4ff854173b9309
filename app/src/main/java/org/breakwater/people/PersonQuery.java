package org.breakwater.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A search for a person: any of these, the more the better.
 *
 * @param words a name in any order and spelling, or an identifier
 */
public record PersonQuery(
    String words, @Nullable LocalDate born, @Nullable String postcode, int limit) {}
