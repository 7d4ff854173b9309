package org.breakwater.demo;

import java.time.Instant;
import org.breakwater.synthetic.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is loaded, so that a load that was cut off is gone through again with the same people.
 *
 * @param asOf the moment at which the invented partnership stands
 */
record Load(Size size, long seed, Instant asOf, @Nullable Instant finishedAt) {}
