/**
 * The front door: a concern comes in, the hub grades it, agencies are asked, partners decide
 * together, the referrer is told.
 *
 * <p>Start at {@link org.breakwater.frontdoor.FrontDoor}.
 */
@NullMarked
@ApplicationModule(
    displayName = "Front door",
    allowedDependencies = {
      "sharing",
      "web",
      "commands",
      "people",
      "people :: events",
      "timescales",
      "forms"
    })
package org.breakwater.frontdoor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
