/**
 * Who may see what, for which purpose, and what was seen: organisations, people who sign in, roles,
 * legal basis, row-level security and the tamper-evident audit trail.
 *
 * <p>Start at {@link org.breakwater.sharing.Access}. This module knows nothing of children: it
 * speaks of an opaque {@link org.breakwater.sharing.RecordRef}.
 */
@NullMarked
@ApplicationModule(
    displayName = "Sharing",
    allowedDependencies = {"web", "commands"})
package org.breakwater.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
