/**
 * Dated facts by source: what agencies' returns and extracts say was done for a child, each with
 * its days, whose word it is and up to which day it was said. A newer extract brings its own facts
 * up to date; what another source says stands beside it.
 *
 * <p>Start at {@link org.breakwater.facts.DatedFacts}.
 */
@NullMarked
@ApplicationModule(
    displayName = "Dated facts",
    allowedDependencies = {"sharing", "people", "people :: extracts"})
package org.breakwater.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
