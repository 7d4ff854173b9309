/**
 * When a pair of records is certain or possible, and by which figures it is weighed: each
 * partnership's own, with history.
 */
@NullMarked
package org.breakwater.people.thresholds;

import org.jspecify.annotations.NullMarked;
