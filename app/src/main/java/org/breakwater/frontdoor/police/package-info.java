/** A police officer writes a vulnerability notice, on a telephone or at a desk, and follows it. */
@NullMarked
package org.breakwater.frontdoor.police;

import org.jspecify.annotations.NullMarked;
