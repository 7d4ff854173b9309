/** Changing a contact's grade, and its clocks with it. */
@NullMarked
package org.breakwater.frontdoor.grading;

import org.jspecify.annotations.NullMarked;
