/** The hub manager's queue. */
@NullMarked
package org.breakwater.frontdoor.queue;

import org.jspecify.annotations.NullMarked;
