/** What timescales tells the floors above. */
@NamedInterface("events")
@NullMarked
package org.breakwater.timescales.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
