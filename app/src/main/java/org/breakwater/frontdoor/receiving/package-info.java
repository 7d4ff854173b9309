/** Taking a notice in: who it is about, how urgent it is, who looks at it, which clocks run. */
@NullMarked
package org.breakwater.frontdoor.receiving;

import org.jspecify.annotations.NullMarked;
