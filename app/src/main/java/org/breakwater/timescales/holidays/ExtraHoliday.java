package org.breakwater.timescales.holidays;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A bank holiday the calendar library does not know.
 *
 * @param reason why the day is off, "Coronation"
 * @param clocksMoved how many open clocks it moved when it was added
 */
public record ExtraHoliday(UUID id, LocalDate day, String reason, int clocksMoved) {}
