/**
 * What inspectors, audits and the partnership itself found, what is done about it, and how it is
 * known that something changed for children: finding, action, evidence, impact, re-check. Boards,
 * statements and packs are made from that one plan. Nothing here names a person in need.
 *
 * <p>Start at {@link org.breakwater.improvement.Findings}.
 */
@NullMarked
@ApplicationModule(
    displayName = "Improvement",
    allowedDependencies = {"sharing", "web", "commands", "timescales"})
package org.breakwater.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
