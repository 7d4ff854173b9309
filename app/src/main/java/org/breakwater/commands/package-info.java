/** What the launcher can do besides serving pages: each module brings its own commands. */
@NullMarked
@ApplicationModule(
    displayName = "Commands",
    allowedDependencies = {})
package org.breakwater.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
