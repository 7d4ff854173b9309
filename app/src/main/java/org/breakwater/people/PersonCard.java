package org.breakwater.people;

import java.time.LocalDate;
import org.breakwater.linkage.Sex;
import org.jspecify.annotations.Nullable;

/**
 * The least that names a person on a list.
 *
 * @param record the record asked for
 * @param person whom it stands under now
 * @param name as this record's agency writes it; "Name not known" if it gave none
 * @param nhsNumber ten digits, or null
 * @param possibleMatches how many possible matches wait for a person's decision
 */
public record PersonCard(
    RecordId record,
    PersonId person,
    String name,
    @Nullable LocalDate born,
    Sex sex,
    @Nullable String addressLine,
    @Nullable String postcode,
    @Nullable String nhsNumber,
    boolean child,
    int possibleMatches) {}
