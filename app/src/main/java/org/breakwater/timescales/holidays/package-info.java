/** The administrator's page of bank holidays: one-off days are added here, and open clocks move. */
@NullMarked
package org.breakwater.timescales.holidays;

import org.jspecify.annotations.NullMarked;
