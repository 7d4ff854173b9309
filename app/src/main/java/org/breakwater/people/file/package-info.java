/** What a viewer may know of a person. */
@NullMarked
package org.breakwater.people.file;

import org.jspecify.annotations.NullMarked;
