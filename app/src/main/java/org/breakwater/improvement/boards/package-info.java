/** Boards: who sits on them, when they meet, who came, what was laid, decided and promised. */
@NullMarked
package org.breakwater.improvement.boards;

import org.jspecify.annotations.NullMarked;
