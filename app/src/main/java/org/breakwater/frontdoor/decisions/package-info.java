/** The joint decision about a contact. */
@NullMarked
package org.breakwater.frontdoor.decisions;

import org.jspecify.annotations.NullMarked;
