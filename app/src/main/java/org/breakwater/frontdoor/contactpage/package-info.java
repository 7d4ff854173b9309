/** One contact on one page. */
@NullMarked
package org.breakwater.frontdoor.contactpage;

import org.jspecify.annotations.NullMarked;
