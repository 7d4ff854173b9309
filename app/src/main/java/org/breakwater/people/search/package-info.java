/** Finding a person by what a caller remembers of them. */
@NullMarked
package org.breakwater.people.search;

import org.jspecify.annotations.NullMarked;
