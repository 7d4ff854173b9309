/** What named people of each agency think should happen, and where they disagree. */
@NullMarked
package org.breakwater.frontdoor.contributions;

import org.jspecify.annotations.NullMarked;
