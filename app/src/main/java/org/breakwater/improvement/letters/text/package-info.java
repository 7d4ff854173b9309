/** From a file to printed lines: PDF, DOCX and plain text, with limits that hostile files meet. */
@NullMarked
package org.breakwater.improvement.letters.text;

import org.jspecify.annotations.NullMarked;
