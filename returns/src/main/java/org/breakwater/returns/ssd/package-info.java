/**
 * The Standard Safeguarding Dataset, version 1.4.5: 48 tables as CSV files. Its fields, keys and
 * arrows are in {@code fields-1.4.5.csv}; two arrows that point at nothing in the published
 * specification are mended there.
 */
@NullMarked
package org.breakwater.returns.ssd;

import org.jspecify.annotations.NullMarked;
