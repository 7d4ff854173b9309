/**
 * The plan: actions, all that happened to them, and where each stands on any day. Start at {@link
 * org.breakwater.improvement.plan.Standing}.
 */
@NullMarked
package org.breakwater.improvement.plan;

import org.jspecify.annotations.NullMarked;
