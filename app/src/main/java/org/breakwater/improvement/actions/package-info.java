/** Writing an action, and recording all that happens to it. */
@NullMarked
package org.breakwater.improvement.actions;

import org.jspecify.annotations.NullMarked;
