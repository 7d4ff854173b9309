/** A contact and the states it may be in: what both halves of the front door share. */
@NullMarked
package org.breakwater.frontdoor.contacts;

import org.jspecify.annotations.NullMarked;
