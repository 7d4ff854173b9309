/** The example plan of the demonstration. */
@NullMarked
package org.breakwater.improvement.example;

import org.jspecify.annotations.NullMarked;
