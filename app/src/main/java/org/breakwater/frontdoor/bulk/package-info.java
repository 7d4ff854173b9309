/**
 * A force's daily file: stored whole first, then taken in row by row, so that a crash loses and
 * doubles nothing.
 */
@NullMarked
package org.breakwater.frontdoor.bulk;

import org.jspecify.annotations.NullMarked;
