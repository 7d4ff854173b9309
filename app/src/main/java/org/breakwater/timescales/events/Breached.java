package org.breakwater.timescales.events;

import java.time.Instant;
import org.breakwater.sharing.PartnershipId;
import org.breakwater.sharing.RecordRef;

/**
 * A running clock has passed its due time. Told once for each clock. A clock that was paused,
 * cancelled or stopped (late or not) before anyone looked is not told: there is nothing to chase.
 *
 * @param partnership whose clock
 * @param timescale the rule's id in the catalogue
 * @param about the record it runs for
 * @param dueAt when it was due
 */
public record Breached(
    PartnershipId partnership, String timescale, RecordRef about, Instant dueAt) {}
