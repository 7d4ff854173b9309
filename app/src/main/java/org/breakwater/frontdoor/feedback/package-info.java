/** Telling the referrer what was decided. */
@NullMarked
package org.breakwater.frontdoor.feedback;

import org.jspecify.annotations.NullMarked;
