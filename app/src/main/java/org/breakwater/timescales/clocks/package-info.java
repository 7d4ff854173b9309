/**
 * The kernel: clocks that start, stand still, stop; and the due time and indicator read from them.
 */
@NullMarked
package org.breakwater.timescales.clocks;

import org.jspecify.annotations.NullMarked;
