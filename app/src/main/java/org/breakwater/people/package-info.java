/**
 * The person index: every agency's own record of a child or adult, kept as that agency gave it, and
 * linked to one person with a score, an explanation, and a state a person can undo.
 *
 * <p>Start at {@link org.breakwater.people.PersonIndex}.
 */
@NullMarked
@ApplicationModule(
    displayName = "People",
    allowedDependencies = {"sharing", "web", "commands"})
package org.breakwater.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
