/** Programmes of several years: the theory of change behind them and the registers they keep. */
@NullMarked
package org.breakwater.improvement.programmes;

import org.jspecify.annotations.NullMarked;
