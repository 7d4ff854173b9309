/** The page shell and the components every page is made of; the clock that everybody is given. */
@NullMarked
@ApplicationModule(
    displayName = "Web",
    allowedDependencies = {})
package org.breakwater.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
