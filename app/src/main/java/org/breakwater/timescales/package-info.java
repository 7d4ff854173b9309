/**
 * Named calendars, working days and hours, and the clocks that run on them. A due time and the
 * indicator counted from it come from the same rows. Knows nothing of children.
 *
 * <p>Start at {@link org.breakwater.timescales.Clocks}.
 */
@NullMarked
@ApplicationModule(
    displayName = "Timescales",
    allowedDependencies = {"sharing", "web", "commands"})
package org.breakwater.timescales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
