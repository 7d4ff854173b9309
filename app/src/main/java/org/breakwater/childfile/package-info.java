/**
 * The page that joins one child: who, household, open to whom, what was decided, which clocks run.
 */
@NullMarked
@ApplicationModule(
    displayName = "Child file",
    allowedDependencies = {"sharing", "web", "people", "facts", "timescales", "frontdoor"})
package org.breakwater.childfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
