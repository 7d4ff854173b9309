package org.breakwater.people.search;

import java.time.LocalDate;
import java.util.List;
import org.breakwater.people.PersonId;
import org.breakwater.people.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * The little of a record that says how well it fits a search.
 *
 * @param numbers those that passed their check, each as KIND=number
 */
record Filed(
    RecordId id,
    PersonId person,
    String name,
    List<String> otherNames,
    @Nullable LocalDate born,
    @Nullable String postcode,
    @Nullable String localId,
    List<String> numbers) {}
