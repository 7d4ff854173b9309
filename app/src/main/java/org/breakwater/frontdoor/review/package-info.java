/** The police's own review of their notices. */
@NullMarked
package org.breakwater.frontdoor.review;

import org.jspecify.annotations.NullMarked;
