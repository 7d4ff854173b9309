/** What the front door tells others, after it has happened. Ids only. */
@NullMarked
@NamedInterface("events")
package org.breakwater.frontdoor.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
