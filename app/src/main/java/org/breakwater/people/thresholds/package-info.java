/** When a pair of records is certain or possible: each partnership's own figures, with history. */
@NullMarked
package org.breakwater.people.thresholds;

import org.jspecify.annotations.NullMarked;
