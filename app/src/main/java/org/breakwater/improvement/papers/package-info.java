/**
 * Papers: written once, shown as a page, a tagged PDF and a Word document, and frozen as they were
 * sent or laid before a meeting.
 */
@NullMarked
package org.breakwater.improvement.papers;

import org.jspecify.annotations.NullMarked;
