/**
 * Named calendars: working days, working hours, and when a timescale falls due. No database, no
 * Spring.
 */
@NullMarked
package org.breakwater.timescales.calendars;

import org.jspecify.annotations.NullMarked;
