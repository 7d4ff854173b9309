package org.breakwater.people;

import java.util.List;

/**
 * A person found.
 *
 * @param card the record that fits best
 * @param why in words, such as "name sounds alike; same date of birth"
 * @param score between 0 and 1, for order only
 */
public record SearchHit(PersonCard card, List<String> why, double score, List<OpenTo> openTo) {}
