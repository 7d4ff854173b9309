/**
 * Decision tables as data (DMN), and later structured tools (FHIR Questionnaire). Knows nothing of
 * children.
 */
@NullMarked
@ApplicationModule(
    displayName = "Forms",
    allowedDependencies = {"sharing"})
package org.breakwater.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
