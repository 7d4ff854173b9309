/** What others may want to know: ids only. */
@NullMarked
@NamedInterface("events")
package org.breakwater.people.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
