package org.breakwater.synthetic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a household lived and when.
 *
 * @param postcode in a district that does not exist, but of the right form
 * @param from first day
 * @param to last day, or null when they live there now
 */
public record AddressPeriod(
    String line, String town, String postcode, LocalDate from, @Nullable LocalDate to) {}
