/** Record linkage: many records, one child. */
@NullMarked
package org.breakwater.linkage;

import org.jspecify.annotations.NullMarked;
