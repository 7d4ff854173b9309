/** Keeps each agency's record as it came and says under which person it stands. */
@NullMarked
package org.breakwater.people.matching;

import org.jspecify.annotations.NullMarked;
