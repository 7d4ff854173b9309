/**
 * Loads the demonstration partnership, through the same faces everybody uses, and says how to sign
 * in.
 */
@NullMarked
@ApplicationModule(
    displayName = "Demonstration",
    allowedDependencies = {
      "sharing",
      "people",
      "frontdoor",
      "timescales",
      "improvement",
      "commands"
    })
package org.breakwater.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
