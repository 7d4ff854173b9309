/** Packs: the plan as a board, the commissioner, scrutiny and the public each get it. */
@NullMarked
package org.breakwater.improvement.packs;

import org.jspecify.annotations.NullMarked;
