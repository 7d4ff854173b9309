/** The door of the module. */
@NullMarked
package org.breakwater.people.index;

import org.jspecify.annotations.NullMarked;
