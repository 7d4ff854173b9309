/** An inspection letter is given: as a file or pasted; it is read, drawn page by page, and kept. */
@NullMarked
package org.breakwater.improvement.letters;

import org.jspecify.annotations.NullMarked;
