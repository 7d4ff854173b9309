/** Measures the running system from outside. Figures are written down as they are. */
@NullMarked
package org.breakwater.bench;

import org.jspecify.annotations.NullMarked;
