/** Who is in the hub today, and which agencies are missing. */
@NullMarked
package org.breakwater.frontdoor.presence;

import org.jspecify.annotations.NullMarked;
