/** Late answers chase themselves. */
@NullMarked
package org.breakwater.frontdoor.chasing;

import org.jspecify.annotations.NullMarked;
