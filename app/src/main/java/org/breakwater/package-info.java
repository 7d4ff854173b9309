/** The shared layer of a child-safeguarding partnership. */
@NullMarked
package org.breakwater;

import org.jspecify.annotations.NullMarked;
