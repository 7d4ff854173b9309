/** Which services work with whom, and the minimal flag that tells others so. */
@NullMarked
package org.breakwater.people.involvements;

import org.jspecify.annotations.NullMarked;
