/** Statutory returns and agency extracts: read, check, write. */
@NullMarked
package org.breakwater.returns;

import org.jspecify.annotations.NullMarked;
