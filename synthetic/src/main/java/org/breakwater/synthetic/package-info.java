/** Seeded generator of a believable partnership. */
@NullMarked
package org.breakwater.synthetic;

import org.jspecify.annotations.NullMarked;
