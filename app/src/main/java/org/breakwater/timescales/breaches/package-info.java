/** News of clocks that have passed their time. */
@NullMarked
package org.breakwater.timescales.breaches;

import org.jspecify.annotations.NullMarked;
