/** Where findings come from, and the findings themselves. */
@NullMarked
package org.breakwater.improvement.sources;

import org.jspecify.annotations.NullMarked;
