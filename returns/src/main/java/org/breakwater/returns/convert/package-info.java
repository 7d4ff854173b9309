/** The same return in another form, and what changed between two, child by child. */
@NullMarked
package org.breakwater.returns.convert;

import org.jspecify.annotations.NullMarked;
