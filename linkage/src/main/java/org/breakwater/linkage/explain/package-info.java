/**
 * Why two records are, or are not, taken to be of one person: in words, as a picture, and what
 * would have to be otherwise for the decision to change.
 */
@NullMarked
package org.breakwater.linkage.explain;

import org.jspecify.annotations.NullMarked;
