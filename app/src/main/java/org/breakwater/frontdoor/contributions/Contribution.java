package org.breakwater.frontdoor.contributions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person says.
 *
 * @param level of need, 1 to 4, or null
 * @param dissent why they disagree with the others, or null
 */
public record Contribution(
    int organisation,
    String by,
    String words,
    @Nullable Integer level,
    @Nullable String dissent,
    Instant at) {}
