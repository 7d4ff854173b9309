/** Joining and splitting people, and undoing either. */
@NullMarked
package org.breakwater.people.linking;

import org.jspecify.annotations.NullMarked;
