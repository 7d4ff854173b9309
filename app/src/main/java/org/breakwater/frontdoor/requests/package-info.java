/** Asking agencies what they know. */
@NullMarked
package org.breakwater.frontdoor.requests;

import org.jspecify.annotations.NullMarked;
