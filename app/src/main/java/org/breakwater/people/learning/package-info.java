/** A partnership's records teach its own figures; an administrator takes or refuses them. */
@NullMarked
package org.breakwater.people.learning;

import org.jspecify.annotations.NullMarked;
