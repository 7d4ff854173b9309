/** Says what is kept, in words. */
@NullMarked
package org.breakwater.facts.reading;

import org.jspecify.annotations.NullMarked;
