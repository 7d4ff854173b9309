/** An agency's own worklist of questions, and its answers. */
@NullMarked
package org.breakwater.frontdoor.answers;

import org.jspecify.annotations.NullMarked;
