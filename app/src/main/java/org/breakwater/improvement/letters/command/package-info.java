/** {@code breakwater letter …}: letters read at the command line, and the reader measured. */
@NullMarked
package org.breakwater.improvement.letters.command;

import org.jspecify.annotations.NullMarked;
